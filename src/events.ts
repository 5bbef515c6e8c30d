import type { Code } from './core/errors.js'
import type { State } from './core/states.js'
import type { Verdict } from './core/verdicts.js'

/** One decision of the guard: what happened, what it took that for, and what it did about it, in this order. */
export interface GuardStep {
  /** With the fields of its type, for people to read: they may change with any version. */
  readonly signal: { readonly type: string; readonly [field: string]: unknown }
  readonly event: string
  readonly from: State
  readonly to: State
  readonly commands: readonly string[]
}

/** What each event carries. */
export interface GuardEvents {
  /** Everything was hidden. */
  cover: undefined
  /** Everything was given back. */
  reveal: undefined
  /** The last moment before the document is covered, unless it is already, and emptied: save drafts here, synchronously. */
  beforeLeave: { readonly reason: string }
  /** The document is empty and the next one is on its way. */
  leave: { readonly reason: string }
  verdict: { readonly verdict: Verdict }
  /** The epoch of this page ended. */
  logout: { readonly reason: string }
  change: { readonly from: State; readonly to: State; readonly event: string }
  /** A signal was handled, its commands are done; `start` can be heard by who subscribed before `start()`. */
  step: GuardStep
  /** `code` is one of the table of messages in the README. */
  error: { readonly code: Code; readonly message: string; readonly detail: string }
}

export type Listener<T extends keyof GuardEvents> = (event: GuardEvents[T]) => void

export interface Emitter {
  on<T extends keyof GuardEvents>(type: T, listener: Listener<T>): () => void
  emit<T extends keyof GuardEvents>(type: T, event: GuardEvents[T]): void
}

/** Calls the site's listeners; one that throws stops neither the guard nor the others, and is given to `onThrown`. */
export function createEmitter(onThrown: (error: unknown) => void): Emitter {
  const listeners = new Map<string, Set<(event: never) => void>>()
  return {
    on(type, listener) {
      const set = listeners.get(type) ?? new Set()
      listeners.set(type, set.add(listener))
      return () => set.delete(listener)
    },
    emit(type, event) {
      for (const listener of [...(listeners.get(type) ?? [])] as Listener<typeof type>[]) {
        try {
          listener(event)
        } catch (error) {
          onThrown(error)
        }
      }
    },
  }
}
