import type { Taken } from './link.js'

type Listener = (event: Event) => void

/** The events that a head hears, to be listened to like those of the window. */
export function relayOf({ relay }: Taken): EventTarget {
  const listeners = new Map<string, Set<Listener>>()
  relay(event => {
    for (const listener of listeners.get(event.type) ?? []) listener(event)
  })
  return {
    addEventListener(type: string, listener: Listener) {
      listeners.set(type, (listeners.get(type) ?? new Set()).add(listener))
    },
    removeEventListener(type: string, listener: Listener) {
      listeners.get(type)?.delete(listener)
    },
  } as unknown as EventTarget
}
