import { html } from '../html.mjs'
import { dressSwitch } from './dress-switch.mjs'
import { guideFor } from './guides.mjs'
import { panel } from './panel.mjs'

const sheets = ['bar', 'panel', 'visits', 'welcome']

/** Second in the head, right after the guard: nothing that it sees may be missed. */
export const frameScript = ({ dress, isSignedIn }, member) =>
  html`<script src="/show/watch.js" data-dress="${dress.id}" data-signed-in="${isSignedIn() ? 'yes' : 'no'}"${member ? html` data-member` : ''}></script>\n`

export const frameHead = html`${sheets.map(name => html`<link rel="stylesheet" href="/show/${name}.css">\n`)}<script type="module" src="/show/main.js"></script>\n`

const bar = (show, { path, guide }) => html`<div class="lab">
${dressSwitch(show, path)}
<p class="guide"><b>Try next.</b> ${guideFor(show, ...guide)}</p>
<p class="result" id="result" role="status"></p>
</div>`

/** Around the site: the choice of dress above, what to try next, and the panel beside it. */
export const framed = (show, page, site) => html`<a class="skip" href="#main">Skip to the content</a>
<div class="site">
${bar(show, page)}
${site}
</div>
${panel(show)}`
