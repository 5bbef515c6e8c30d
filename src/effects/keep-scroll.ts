import { genuine } from '../genuine.js'
import { genuineDocument } from '../genuine-document.js'
import { everyRoot } from './every-root.js'

/** For as long as a list that renders by its size may need until it is as high as before. */
const FRAMES = 60

/**
 * What is scrolled. To look at each of 20,000 elements took 60 ms in Chromium: if it was noted what moved, only that is
 * looked at, and what lies in shadow roots, which `scroll` events do not leave.
 */
export function scrolledBoxes(noted?: Set<Element>): Element[] {
  const roots = everyRoot()
  if (noted) roots.shift()
  const candidates = [
    genuineDocument.scrollingElement,
    ...(noted ?? []),
    ...roots.flatMap(root => [...root.querySelectorAll('*')]),
  ]
  return candidates.filter((box): box is Element => Boolean(box?.scrollLeft || box?.scrollTop))
}

/** Once more in each frame in which it still lies where it ended up: a list may have to render anew before. */
function scrollBack(box: Element, to: ScrollToOptions, frames: number): void {
  box.scrollTo(to)
  const { scrollLeft, scrollTop } = box
  const again = () => {
    if (frames && box.scrollLeft === scrollLeft && box.scrollTop === scrollTop) scrollBack(box, to, frames - 1)
  }
  requestAnimationFrame(again)
}

/** Remembers how far everything is scrolled, which `display: none` forgets; returns what gives it back. */
export function keepScroll(noted?: Set<Element>): () => void {
  const kept = scrolledBoxes(noted).map(element => {
    const box = genuine(element)
    const { scrollLeft: left, scrollTop: top } = box
    // `instant`: a site with `scroll-behavior: smooth` must not be seen gliding.
    return () => scrollBack(box, { left, top, behavior: 'instant' }, FRAMES)
  })
  return () => {
    for (const give of kept) give()
  }
}
