import { genuineDocument } from '../genuine-document.js'

/** A constructed style sheet, or `null` in browsers older than Chromium 99, Firefox 101, Safari 16.4. */
export function createSheet(style: string): CSSStyleSheet | null {
  if (!genuineDocument.adoptedStyleSheets) return null
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(style)
  return sheet
}
