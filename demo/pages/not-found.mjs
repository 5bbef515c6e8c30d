import { html } from '../html.mjs'
import { layout } from '../layout.mjs'

const main = html`<section class="hero">
<h1>Nothing here</h1>
<p class="lead">This page does not exist.</p>
<p class="actions"><a class="button quiet" href="/">Home</a></p>
</section>`

export const notFoundPage = site => layout(site, { title: 'Not found', path: '', main, guide: ['lost'] })
