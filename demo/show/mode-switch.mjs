import { html } from '../html.mjs'
import { modes } from './modes.mjs'

const choice = chosen => mode =>
  html`<button class="mode" name="mode" value="${mode.id}" aria-pressed="${String(mode === chosen)}">${mode.name}</button>\n`

/** A form of three buttons that load the same page in another mode. It works by keyboard and without script. */
export const modeSwitch = (
  { mode },
  path,
) => html`<form class="modes" action="${path}" role="group" aria-labelledby="mode-label">
<span class="mode-label" id="mode-label">Protection</span>
<span class="segments">
${modes.map(choice(mode))}</span>
</form>`
