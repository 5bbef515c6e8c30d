/** Subscribes to one event. Returns a function that unsubscribes. */
export function listen<E extends Event = Event>(
  target: EventTarget,
  type: string,
  listener: (event: E) => void,
  options?: AddEventListenerOptions,
): () => void {
  target.addEventListener(type, listener as EventListener, options)
  return () => target.removeEventListener(type, listener as EventListener, options)
}

/** One function that stops several subscriptions. */
export function stopAll(...stops: readonly (() => void)[]): () => void {
  return () => {
    for (const stop of stops) stop()
  }
}

/**
 * Wraps a function of the browser. Returns a function that removes the wrapper. If other code wrapped it again
 * meanwhile, ours stays: to remove it would remove theirs, too.
 */
export function patch<T extends object, K extends keyof T>(
  target: T,
  name: K,
  wrap: (original: T[K]) => T[K],
): () => void {
  const original = target[name]
  const wrapped = wrap(original)
  target[name] = wrapped
  return () => {
    if (target[name] === wrapped) target[name] = original
  }
}
