import { createSheet } from '../effects/create-sheet.js'
import { genuineDocument } from '../genuine-document.js'

/** Adds a constructed style sheet; returns what takes it away. */
export function adopt(style: string): () => void {
  const sheet = createSheet(style)
  if (!sheet) return () => {}
  genuineDocument.adoptedStyleSheets = [...genuineDocument.adoptedStyleSheets, sheet]
  return () => {
    genuineDocument.adoptedStyleSheets = genuineDocument.adoptedStyleSheets.filter(other => other !== sheet)
  }
}
