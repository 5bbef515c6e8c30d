// The head as an element of the page itself: no request before the first paint. The build writes dist/logout-guard-inline.html.
import { createHash } from 'node:crypto'

/** `version`: of the rest, which has to be named: an element without an address has no folder. */
export function inline(script, version) {
  const code = script.replace(/\n\/\/# sourceMappingURL=.*\n?$/, '').replaceAll('</', '<\\/')
  const hash = createHash('sha256').update(code).digest('base64')
  return `<!-- Content-Security-Policy: script-src 'self' 'sha256-${hash}' -->
<script data-rest-url="/logout-guard-rest-${version}.js" data-ping-url="/session" data-login-url="/login" data-logout-url="/logout">${code}</script>
`
}
