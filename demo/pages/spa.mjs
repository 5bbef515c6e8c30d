import { html } from '../html.mjs'
import { layout } from '../layout.mjs'
import { credentialFields } from './credential-fields.mjs'

const main = html`<section class="card narrow" id="spa-sign-in" hidden>
<h1>Sign in to the app</h1>
<p class="notice error" id="spa-error" role="alert" hidden></p>
<form id="spa-form">
${credentialFields()}
<button id="sign-in">Sign in</button>
</form>
</section>
<section id="spa-account" aria-live="polite" hidden></section>
<noscript><p class="notice">This page is an app and needs JavaScript.</p></noscript>`

/** The shell of the app is the same for everyone; its script fetches what is personal. */
export const spaPage = (site, path) => layout(site, { title: 'App', path, main, guide: ['app'], script: '/spa.js' })
