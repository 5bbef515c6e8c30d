import { attempt } from '../attempt.js'
import { genuineDocument } from '../genuine-document.js'
import { listen } from '../signals/listen.js'
import { scrolledBoxes } from './keep-scroll.js'

/**
 * Notes what is scrolled and what is from now on, shadow roots left out; `boxes` holds nothing that left the document.
 * Calls `known` when they are complete: what was scrolled before is looked for when the browser has nothing else to do,
 * since the look lays the page out. Before there is a body nothing is.
 */
export function noteScrolled(boxes: Set<Element>, known: () => void): () => void {
  const look = () => {
    for (const box of attempt(scrolledBoxes) ?? []) boxes.add(box)
    known()
  }
  const note = ({ target }: Event) => {
    for (const box of boxes) if (!box.isConnected) boxes.delete(box)
    if (target instanceof Element) boxes.add(target)
  }
  if (genuineDocument.body) (window.requestIdleCallback ?? setTimeout)(look)
  else known()
  return listen(genuineDocument, 'scroll', note, { capture: true, passive: true })
}
