import { everyElement } from './every-element.js'

/** Remembers how far everything is scrolled, which `display: none` forgets; returns what gives it back. */
export function keepScroll(): () => void {
  const kept: [Element, ScrollToOptions][] = []
  for (const element of everyElement(document)) {
    const { scrollLeft: left, scrollTop: top } = element
    // `instant`: a site with `scroll-behavior: smooth` must not be seen gliding.
    if (left || top) kept.push([element, { left, top, behavior: 'instant' }])
  }
  return () => {
    for (const [element, to] of kept) element.scrollTo(to)
  }
}
