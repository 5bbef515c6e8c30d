import { html } from '../html.mjs'
import { guideFor } from './guides.mjs'
import { modeSwitch } from './mode-switch.mjs'
import { panel } from './panel.mjs'

const sheets = ['bar', 'panel', 'visits', 'welcome']

/** Second in the head, right after the guard, so that the panel misses nothing. */
export const frameScript = ({ mode, isSignedIn }, member) =>
  html`<script src="/show/watch.js" data-mode="${mode.id}" data-signed-in="${isSignedIn() ? 'yes' : 'no'}"${member ? html` data-member` : ''}></script>\n`

export const frameHead = html`${sheets.map(name => html`<link rel="stylesheet" href="/show/${name}.css">\n`)}<script type="module" src="/show/main.js"></script>\n`

const bar = (show, { path, guide }) => html`<div class="lab">
${modeSwitch(show, path)}
<p class="guide"><b>Try next.</b> ${guideFor(show, ...guide)}</p>
<p class="result" id="result" role="status"></p>
</div>`

/** The frame around the site: above it the choice of mode and what to try next, beside it the panel. */
export const framed = (show, page, site) => html`<a class="skip" href="#main">Skip to the content</a>
<div class="site">
${bar(show, page)}
${site}
</div>
${panel(show)}`
