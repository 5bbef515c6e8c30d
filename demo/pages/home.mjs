import { html } from '../html.mjs'
import { layout } from '../layout.mjs'
import { welcome } from '../show/welcome.mjs'

const main = html`<section class="hero">
<h1>Savings with a calm view</h1>
<p class="lead">Sign in, look around, sign out, and press Back. Nobody should see your account again.</p>
<p class="actions"><a class="button" href="/login">Sign in</a> <a class="button quiet" href="/spa">Sign in to the app</a></p>
</section>
<div class="grid">
<section class="card"><h2>One tab</h2><p>Open your account, sign out, press Back.</p></section>
<section class="card"><h2>Two tabs</h2><p>Open your account twice. Sign out in one of them and look at the other.</p></section>
<section class="card"><h2>Another device</h2><p>End your session under <em>Sessions</em> from a second browser, then press Back in the first one.</p></section>
</div>`

export const homePage = site =>
  layout(site, { title: 'Welcome', path: '/', main: site.show ? welcome(site.show) : main, guide: ['home'] })
