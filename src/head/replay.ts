import { isVisible } from '../browser/genuine.js'
import type { Signal } from '../core/signals.js'
import type { Taken } from './hand-over.js'

const SIGNALS: Readonly<Record<string, Signal>> = {
  pagehide: { type: 'left' },
  freeze: { type: 'left' },
  pageshow: { type: 'restored' },
  resume: { type: 'restored' },
  visibilitychange: { type: 'hidden' },
}

/** Whether the document was left and has not come back. */
export const isLeft = (heard: readonly string[]): boolean =>
  heard
    .map(type => SIGNALS[type]?.type)
    .filter(type => type === 'left' || type === 'restored')
    .at(-1) === 'left'

/** Dispatches what happened to the document before the guard came, from the events that the head heard. */
export function replay(heard: readonly string[], dispatch: (signal: Signal) => void): void {
  for (const type of heard) {
    const signal = SIGNALS[type]
    if (signal) dispatch(signal)
  }
  if (heard.includes('visibilitychange') && isVisible()) dispatch({ type: 'shown' })
}

type Listener = (event: Event) => void

/** An event target for the events that a head hears: listen to it as to the window. */
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
