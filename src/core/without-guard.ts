/**
 * A script element, from its start tag to its end or that of the text. Quotes count behind `=` only, and each `=` is read
 * in one way only, so that no page takes long. `/>` ends the element in XHTML; in HTML nobody writes it.
 */
const SCRIPT = /<script\b(?:[^=>]|=\s*"[^"]*"|=\s*'[^']*'|=(?!\s*["']))*?(?:\/>|>.*?(?:<\/script|$))/gis

/**
 * A page without the guard's own tag, or the script that starts the guard: both carry the very text that `pingExpect`
 * looks for, on the login page too. Done by text, as a worker parses no HTML.
 */
export const withoutGuard = (html: string): string =>
  html.replace(SCRIPT, script => (/data-login-url|pingExpect/i.test(script) ? '' : script))
