import { html } from '../html.mjs'
import { layout } from '../layout.mjs'
import { credentialFields } from './credential-fields.mjs'

const reasons = {
  'signed-out': 'You have signed out.',
  expired: 'Your session has ended. Please sign in again.',
}

// Only texts of our own: anyone can have written what is in the address.
const reasonText = reason => (Object.hasOwn(reasons, reason) ? reasons[reason] : 'Please sign in again.')

const notice = ({ reason, error }) => {
  if (error) return html`<p class="notice error" id="error" role="alert">${error}</p>`
  return reason ? html`<p class="notice" id="reason" role="status">${reasonText(reason)}</p>` : ''
}

/** Why the visitor is here, for the guide: first visit, signed out just now, or sent by the server. */
const situation = ({ reason, isSent }) => {
  if (isSent) return 'sent'
  return reason === 'signed-out' ? 'out' : 'fresh'
}

/** @param {{ reason?: string, isSent?: boolean, error?: string, returnTo?: string, username?: string }} state */
export function loginPage(site, { returnTo, username, ...state }) {
  const main = html`<section class="card narrow">
<h1>Sign in</h1>
${notice(state)}
<form id="login-form" method="post" action="/login">
${credentialFields(username)}
<input type="hidden" name="returnTo" value="${returnTo}">
<button id="sign-in">Sign in</button>
</form>
</section>`
  return layout(site, { title: 'Sign in', path: '/login', main, guide: ['login', situation(state)] })
}
