/** Attributes of the drop-in at every site of the benchmarks. */
export const ATTRIBUTES = {
  'data-ping-url': '/session',
  'data-login-url': '/login',
  'data-logout-url': '/logout',
  'data-protect': '/account',
}

const written = ([name, value]: [string, string]) => `${name}="${value.replaceAll('"', '&quot;')}"`

/** The script tag of the drop-in; these attributes override the usual ones. */
export function guardTag(attributes: Record<string, string>): string {
  const all = Object.entries({ src: '/logout-guard.js', ...ATTRIBUTES, ...attributes })
  return `<script ${all.map(written).join(' ')}></script>\n`
}
