import { html } from '../html.mjs'
import { dresses } from './dresses.mjs'

const card = worn => dress =>
  html`<li class="card wardrobe-${dress.id}">
<h3>${dress.name}</h3>
<p>${dress.about}</p>
<dl>
<dt>Back after sign-out</dt><dd>${dress.signedOut}</dd>
<dt>Back while signed in</dt><dd>${dress.signedIn}</dd>
</dl>
<button class="quiet" name="dress" value="${dress.id}" aria-pressed="${String(dress === worn)}">
${dress === worn ? 'Worn now' : 'Wear this'}<span class="unseen">: ${dress.name}</span></button>
</li>\n`

const experiments = html`<h2 class="chapter">Four things to try</h2>
<ol class="experiments">
<li class="card"><h3>Back</h3><p>Open your account, sign out, press Back.</p></li>
<li class="card"><h3>Two tabs</h3><p>Open your account twice. Sign out in one tab and look at the other.</p></li>
<li class="card"><h3>Another device</h3><p>End your session under <em>Sessions</em>, then press Back: nothing told this browser.</p></li>
<li class="card"><h3>Stay signed in</h3><p>Scroll, write half a message, leave for the public page, press Back.</p></li>
</ol>`

/** The home page of the showpiece: one site, three ways to dress it. */
export const welcome = ({ dress, isSignedIn }) => html`<section class="hero welcome">
<h1>You sign out. Somebody presses Back.</h1>
<p class="lead">Harbour is a small bank with real sessions, and it comes in three dresses. Try the same thing in each of them.</p>
<p class="actions">${
  isSignedIn()
    ? html`<a class="button" href="/account">Open your account</a>`
    : html`<a class="button" href="/login">Sign in</a>`
} <a class="button quiet" href="/spa">Try it as an app</a></p>
</section>
<h2 class="chapter">The same site, three dresses</h2>
<form action="/"><ul class="wardrobe">
${dresses.map(card(dress))}</ul></form>
${experiments}`
