import { html } from '../html.mjs'
import { modes } from './modes.mjs'

const card = chosen => mode =>
  html`<li class="card mode-${mode.id}">
<h3>${mode.name}</h3>
<p>${mode.about}</p>
<dl>
<dt>Back after sign-out</dt><dd>${mode.signedOut}</dd>
<dt>Back while signed in</dt><dd>${mode.signedIn}</dd>
</dl>
<button class="quiet" name="mode" value="${mode.id}" aria-pressed="${String(mode === chosen)}">
${mode === chosen ? 'In use' : 'Use this'}<span class="unseen">: ${mode.name}</span></button>
</li>\n`

const experiments = html`<h2 class="chapter">Four things to try</h2>
<ol class="experiments">
<li class="card"><h3>Back</h3><p>Open your account, sign out, press Back.</p></li>
<li class="card"><h3>Two tabs</h3><p>Open your account twice. Sign out in one tab and look at the other.</p></li>
<li class="card"><h3>Another device</h3><p>End your session under <em>Sessions</em>, then press Back: this browser does not know of it yet.</p></li>
<li class="card"><h3>Stay signed in</h3><p>Scroll, write half a message, leave for the public page, press Back.</p></li>
</ol>`

/** The home page of the demo: one site in three modes. */
export const welcome = ({ mode, isSignedIn }) => html`<section class="hero welcome">
<h1>You sign out. Somebody presses Back.</h1>
<p class="lead">Harbour is a small bank with real sessions, and you choose what protects it. Try the same thing in all three modes.</p>
<p class="actions">${
  isSignedIn()
    ? html`<a class="button" href="/account">Open your account</a>`
    : html`<a class="button" href="/login">Sign in</a>`
} <a class="button quiet" href="/spa">Try it as an app</a></p>
</section>
<h2 class="chapter">The same site, three modes</h2>
<form action="/"><ul class="mode-cards">
${modes.map(card(mode))}</ul></form>
${experiments}`
