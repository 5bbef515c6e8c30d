import { attempt } from '../attempt.js'
import { genuineDocument } from '../genuine-document.js'
import { listen } from '../signals/listen.js'
import { scrolledBoxes } from './keep-scroll.js'

/** Notes what is scrolled and what is from now on, shadow roots left out; `boxes` holds nothing that left the document. */
export function noteScrolled(boxes: Set<Element>): () => void {
  // Before there is a body nothing is scrolled, and a look would lay the page out.
  if (genuineDocument.body) for (const box of attempt(scrolledBoxes) ?? []) boxes.add(box)
  const note = ({ target }: Event) => {
    for (const box of boxes) if (!box.isConnected) boxes.delete(box)
    if (target instanceof Element) boxes.add(target)
  }
  return listen(genuineDocument, 'scroll', note, { capture: true, passive: true })
}
