import { html } from '../html.mjs'
import { layout } from '../layout.mjs'

const main = html`<section class="hero">
<h1>About Harbour</h1>
<p class="lead">A bank that exists only in this demonstration. This page is public and carries no guard.</p>
<p class="actions"><a class="button quiet" href="/">Home</a> <a class="button quiet" href="/account">My account</a></p>
</section>`

export const aboutPage = site =>
  layout(site, { title: 'About', path: '/about', main, guide: ['about'], unguarded: true })
