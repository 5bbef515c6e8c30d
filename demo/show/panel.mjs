import { html } from '../html.mjs'

/** `main.js` fills this. Nothing in it is personal: signals, states, commands, paths and times. */
export const panelBody = ({
  mode,
}) => html`<div class="panel-body" id="panel-body" tabindex="0" role="group" aria-labelledby="panel-title" data-mode="${mode.id}">
<p class="watching" id="watching"></p>
<div class="last" id="last"></div>
<ol class="visits" id="visits"></ol>
<p class="empty" id="nothing">Nothing yet. What happens to the pages of this site, in any tab, appears here.</p>
</div>`

export const clearButton = html`<button class="lab-button" id="clear" type="button">Clear</button>`

/** The panel beside every page; on a narrow screen a bar at the bottom that opens it. */
export const panel = show => html`<aside class="panel" id="panel" aria-labelledby="panel-title">
<header class="panel-head">
<h2 id="panel-title">What the guard sees</h2>
<p class="news" id="news"></p>
<button class="lab-button" id="panel-toggle" type="button" aria-expanded="false" aria-controls="panel-body">Show</button>
</header>
${panelBody(show)}
<p class="panel-foot">${clearButton} <a class="lab-button" href="/panel" target="_blank" rel="noopener">Own window</a></p>
</aside>`
