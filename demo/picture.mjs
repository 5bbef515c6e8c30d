import { html } from './html.mjs'

const points = months => months.map((value, index) => `${20 + index * 40},${180 - value * 1.8}`).join(' ')

/**
 * The picture that only its owner may see.
 * @param {import('./people.mjs').Person} person
 * @param {string} canary
 */
export const picture = ({ name, months }, canary) =>
  html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 200" font-family="system-ui, sans-serif">
<title>Savings of ${name}</title>
${canary ? html`<rect width="480" height="200" fill="#f00"/><text x="20" y="40" font-size="24">${canary}</text>` : ''}
<polygon points="20,184 ${points(months)} 460,184" fill="#2a9d8f" opacity="0.18"/>
<polyline points="${points(months)}" fill="none" stroke="#2a9d8f" stroke-width="4" stroke-linejoin="round" stroke-linecap="round"/>
</svg>
`.toString()
