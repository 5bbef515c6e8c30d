/** Without a type the browser guesses; a redirect has none either. */
const isPage = (type: string | null) => type === null || /html/i.test(type)

/**
 * A document that is no HTML has no guard that could cover it, so the browser is asked not to freeze it: Chromium then
 * drops it when a cookie changes, WebKit over https never keeps it. Firefox keeps what a worker answered, whatever it
 * says (docs/platform-facts.md#requests-of-a-worker). Downloads are not shown.
 */
export function notKept({ mode }: Request, response: Response): Response {
  const { body, status, statusText } = response
  const headers = new Headers(response.headers)
  const isDownload = /^attachment/i.test(headers.get('Content-Disposition') ?? '')
  if (mode !== 'navigate' || isDownload || isPage(headers.get('Content-Type'))) return response
  headers.set('Cache-Control', 'no-store')
  return new Response(body, { status, statusText, headers })
}
