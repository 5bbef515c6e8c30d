const first = (event: Event) => event.stopImmediatePropagation()

/**
 * From now on nobody in this document stops the guard's own move: neither a listener of `beforeunload`, at which the
 * browser asks and takes *Cancel* for an answer (a listener that captures comes before it), nor a router that turns every
 * `navigate`, reloads too, into a change within the document. Chromium calls the listeners of `navigation` in the order
 * in which they came, capturing or not, so the router's words are taken away.
 */
export function insist(): void {
  addEventListener('beforeunload', first, { capture: true, once: true })
  const { NavigateEvent } = window as { NavigateEvent?: { prototype: object } }
  if (NavigateEvent) Object.assign(NavigateEvent.prototype, { intercept() {}, preventDefault() {} })
}
