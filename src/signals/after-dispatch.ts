/**
 * Calls back in the task of the event, after the page's own listeners had their chance to prevent it. A page that stops
 * the propagation keeps the event from coming back to `target`: then in the next task, or when the page is left.
 */
export function afterDispatch(event: Event, target: EventTarget, then: () => void): void {
  const decide = () => {
    target.removeEventListener(event.type, decide)
    removeEventListener('pagehide', decide, true)
    clearTimeout(timer)
    if (!event.defaultPrevented) then()
  }
  const timer = setTimeout(decide)
  target.addEventListener(event.type, decide)
  addEventListener('pagehide', decide, true)
}
