import { describeBrowser } from '../describe-browser.mjs'
import { html } from '../html.mjs'
import { layout } from '../layout.mjs'

const revokeForm = (which, text, id) => html`<form method="post" action="/sessions/revoke">
<input type="hidden" name="session" value="${which}">
<button class="quiet"${id ? html` id="${id}"` : ''}>${text}</button>
</form>`

const time = at => new Date(at).toISOString().replace('T', ' ').slice(0, 16)

const row = own => session =>
  html`<li class="card session">
<div><h2>${describeBrowser(session.userAgent)}</h2>
<p class="hint">Since ${time(session.signedInAt)} UTC${session.handle === own ? ', this browser' : ''}</p></div>
${revokeForm(session.handle, 'End')}
</li>`

/** @param {{ handle: string, userAgent: string, signedInAt: number }[]} sessions @param {string} own */
export function sessionsPage(site, sessions, own) {
  const main = html`<section class="hero">
<h1>Sessions</h1>
<p class="lead" id="secret">${site.canary || 'Where you are signed in.'}</p>
</section>
<ul class="stack">${sessions.map(row(own))}</ul>
<section class="actions">
${revokeForm('others', 'End all others', 'revoke-others')}
${revokeForm('all', 'End all, this one too', 'revoke-all')}
</section>
<p class="hint">The session ends on the server only. The other browser learns of it when it asks the server.</p>`
  return layout(site, { title: 'Sessions', path: '/sessions', main, guide: ['sessions'], member: true })
}
