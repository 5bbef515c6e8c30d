import { html } from '../html.mjs'
import { layout } from '../layout.mjs'

const message = ([subject, text]) => html`<li class="card"><h2>${subject}</h2><p class="letter">${text}</p></li>`

/** @param {import('../people.mjs').Person} person @param {[string, string][]} sent */
export function messagesPage(site, person, sent) {
  const main = html`<section class="hero">
<h1>Messages</h1>
<p class="lead" id="secret">${site.canary || `Between you and Harbour, ${person.name}.`}</p>
</section>
<ul class="stack">${[...sent, ...person.messages].map(message)}</ul>`
  return layout(site, { title: 'Messages', path: '/account/messages', main, guide: ['messages'], member: true })
}
