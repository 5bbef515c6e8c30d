import { html } from './html.mjs'

const defaults = {
  src: '/logout-guard.js',
  'data-ping-url': '/session',
  'data-login-url': '/login',
  'data-logout-url': '/logout',
  'data-protect': '/account* /sessions* /spa/account*',
}

const attribute = ([name, value]) => (value === true ? html` ${name}` : html` ${name}="${value}"`)

/**
 * The script tag that guards a page, or nothing.
 * @param {false | { attributes?: Record<string, string | true> }} guard
 */
export function guardTag(guard) {
  if (!guard) return html``
  return html`<script${Object.entries({ ...defaults, ...guard.attributes }).map(attribute)}></script>\n`
}
