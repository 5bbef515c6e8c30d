import { html } from '../html.mjs'
import { layout } from '../layout.mjs'

const overview = ({ name }, canary) => html`<section class="hero">
<h1>Good to see you, ${name}</h1>
<p class="lead" id="secret">${canary || 'Everything is where you left it.'}</p>
</section>
<section class="card balance">
<div><h2>Savings</h2><p class="amount" id="balance">…</p><p class="hint" id="api-note">Loading your balance.</p></div>
<img id="picture" src="/account/picture.svg" width="480" height="200" alt="Your savings over the last twelve months">
</section>`

const paymentList = payments => html`<section class="card">
<h2 id="payments">Recent payments</h2>
<ul id="box" class="box" tabindex="0" aria-labelledby="payments">
${[...payments, ...payments].map(([to, amount]) => html`<li><span>${to}</span><span>${amount}</span></li>\n`)}</ul>
</section>`

const messageForm = html`<section class="card">
<h2>Write to us</h2>
<form id="message-form" method="post" action="/account/messages">
<p class="field"><label for="note">Subject</label><input id="note" name="note" autocomplete="off"></p>
<p class="field"><label for="draft">Message</label><textarea id="draft" name="draft" rows="5"></textarea></p>
<button>Send</button>
</form>
</section>`

const details = ({ iban }, canary) => html`<section class="card">
<h2>Your card</h2>
<p class="actions">
<button id="open-popover" class="quiet" type="button" popovertarget="popover">Account number</button>
<button id="open-dialog" class="quiet" type="button">Lock the card</button>
</p>
<div id="popover" popover><h3>Account number</h3><p>${iban} ${canary}</p></div>
<dialog id="dialog" aria-labelledby="dialog-title">
<h3 id="dialog-title">Lock your card?</h3>
<p>Nobody can pay with it until you unlock it. ${canary}</p>
<form method="dialog"><button id="close-dialog">Keep it open</button></form>
</dialog>
</section>`

/** In tests the video plays only where a test starts it: in three browsers at once it would slow down the camera. */
const view = canary => html`<section class="card">
<h2>The harbour today</h2>
<video id="video" src="/harbour.webm" width="480" height="270" muted loop${canary ? '' : html` autoplay`} playsinline
 aria-label="Waves in the harbour"></video>
</section>`

const wayOut = html`<section class="card">
<h2>On your way?</h2>
<p class="actions">
<a id="leave" class="button quiet" href="/about">Leave for a public page</a>
<a id="sign-out-link" class="button quiet" href="/logout">Sign out by link</a>
</p>
<p class="hint">The button at the top of the page signs you out with a form, this link with a plain request.</p>
</section>`

/** @param {import('../people.mjs').Person} person */
export function accountPage(site, person) {
  const main = [
    overview(person, site.canary),
    html`<div class="grid">
<div class="column">${[paymentList(person.payments), messageForm]}</div>
<div class="column">${[view(site.canary), details(person, site.canary), wayOut]}</div>
</div>`,
  ]
  return layout(site, {
    title: 'Account',
    path: '/account',
    main,
    guide: ['account'],
    member: true,
    script: '/account.js',
  })
}
