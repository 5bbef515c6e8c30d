import { html } from '../html.mjs'
import { dresses } from './dresses.mjs'

const choice = worn => dress =>
  html`<button class="dress" name="dress" value="${dress.id}" aria-pressed="${String(dress === worn)}">${dress.name}</button>\n`

/** A form of three buttons: works by keyboard, without script, and leads to the same page in another dress. */
export const dressSwitch = (
  { dress },
  path,
) => html`<form class="dresses" action="${path}" role="group" aria-labelledby="wears">
<span class="wears" id="wears">This site wears</span>
<span class="segments">
${dresses.map(choice(dress))}</span>
</form>`
