import { attempt } from '../attempt.js'
import { createSheet } from '../effects/create-sheet.js'
import { genuineDocument } from '../genuine-document.js'

/** Adds a constructed style sheet, where the page lets us; returns what takes it away. */
export function adopt(style: string): () => void {
  const sheet = attempt(() => createSheet(style))
  if (!sheet) return () => {}
  const others = () => genuineDocument.adoptedStyleSheets.filter(other => other !== sheet)
  attempt(() => {
    genuineDocument.adoptedStyleSheets = [...others(), sheet]
  })
  return () => {
    genuineDocument.adoptedStyleSheets = others()
  }
}
