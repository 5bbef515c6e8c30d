import type { Outcome } from '../core/decide.js'
import { type Code, explain, LogoutGuardError } from '../core/errors.js'
import { isOver, type Marker } from '../core/marker.js'
import type { VerdictSignal } from '../core/signals.js'
import type { State } from '../core/states.js'
import type { Verdict } from '../core/verdicts.js'

/** One decision of the guard: what happened, the states before and after, and what the guard did, in this order. */
export interface GuardStep {
  /** The fields depend on the type. They are for people to read and may change with any version. */
  readonly signal: { readonly type: string; readonly [field: string]: unknown }
  readonly event: string
  readonly from: State
  readonly to: State
  readonly commands: readonly string[]
}

/** What each event passes to its listeners. */
export interface GuardEvents {
  /** The page was hidden. */
  cover: undefined
  /** The page was shown again. */
  reveal: undefined
  /**
   * The session ends, or ended: save drafts here. It comes before the page is covered, unless the page is covered
   * already. A promise that a listener returns keeps the covered page for up to 300 ms before it is emptied and left.
   */
  beforeLeave: { readonly reason: string }
  /** The document is empty and the next one is on its way. */
  leave: { readonly reason: string }
  verdict: {
    readonly verdict: Verdict
    readonly roles?: readonly string[]
    /** In ms since 1970. */
    readonly expiresAt?: number
    /** In ms. */
    readonly idleFor?: number
  }
  /** The idle limit ends the session soon, unless somebody calls `stay`. `endsAt` is in ms since 1970. */
  warning: { readonly endsAt: number; readonly stay: () => void; readonly signOut: () => void }
  /** The warning is over: somebody stayed, or the session ended. */
  warningOver: undefined
  /** The epoch of this page ended. */
  logout: { readonly reason: string }
  change: { readonly from: State; readonly to: State; readonly event: string }
  /** A signal was handled and its commands are done. A listener added before `start()` gets the first one, too. */
  step: GuardStep
  /** `code` is in the README's table of messages. */
  error: { readonly code: Code; readonly message: string; readonly detail: string }
}

export type Listener<T extends keyof GuardEvents> = (event: GuardEvents[T]) => unknown

export interface Emitter {
  on<T extends keyof GuardEvents>(type: T, listener: Listener<T>): () => void
  /** Returns what the listeners return. */
  emit<T extends keyof GuardEvents>(type: T, event: GuardEvents[T]): unknown[]
}

/** Calls the site's listeners. If one throws, the others still run, and `onThrown` gets the error. */
export function createEmitter(onThrown: (error: unknown) => void): Emitter {
  const listeners = new Map<string, Set<(event: never) => unknown>>()
  return {
    on(type, listener) {
      const set = listeners.get(type) ?? new Set()
      listeners.set(type, set.add(listener))
      return () => set.delete(listener)
    },
    emit(type, event) {
      return ([...(listeners.get(type) ?? [])] as Listener<typeof type>[]).map(listener => {
        try {
          return listener(event)
        } catch (error) {
          return onThrown(error)
        }
      })
    },
  }
}

export type Report = (code: Code, detail?: string) => void

/** These codes come often, or in normal operation: they are emitted each time, and never printed in the console. */
const NOT_IN_CONSOLE: readonly Code[] = ['LG205', 'LG208', 'LG209', 'LG223']

/** Reports a problem with the event `error` and in the console, once for each code and detail. */
export function createReport(emit: Emitter['emit']): Report {
  const reported = new Set<string>()
  return (code, detail = '') => {
    const message = explain(code, detail)
    const isQuiet = NOT_IN_CONSOLE.includes(code)
    if (reported.has(message)) return
    // Before the listeners run: if one of them throws, that is reported here, too.
    if (!isQuiet) reported.add(message)
    emit('error', { code, message, detail })
    if (isQuiet) return
    // biome-ignore lint/suspicious/noConsole: a guard that cannot do its work must say so where people look.
    console.warn(message)
  }
}

/** Emits each verdict, and reports once (LG209) that the guard cannot notice a switch of users. */
export function createVerdictEmitter(sessionKey: unknown, emit: Emitter['emit'], report: Report) {
  let isReported = false
  return ({ type: _, askedAt: __, user, ...told }: VerdictSignal) => {
    emit('verdict', told)
    if (told.verdict !== 'signed-in' || user !== null || sessionKey || isReported) return
    isReported = true
    report('LG209')
  }
}

type Settle = (outcome: Outcome, marker: Marker) => void

/** The pending promises of `logout()`: they settle when the session ended, or goes on. */
export function createOutcomes() {
  const waiting = new Set<Settle>()
  return {
    notify(outcome: Outcome, marker: Marker): void {
      for (const settle of waiting) settle(outcome, marker)
    },
    /** Resolves at the next end, no matter who noticed it. Rejects with LG212 if the person is still signed in. */
    next: (): Promise<void> =>
      new Promise((resolve, reject) => {
        const since = Date.now()
        const settle: Settle = (outcome, marker) => {
          const isEnded = isOver(marker) && (marker.end?.at ?? 0) >= since
          if (!isEnded && outcome !== 'goes-on') return
          waiting.delete(settle)
          if (isEnded) resolve()
          else reject(new LogoutGuardError('LG212'))
        }
        waiting.add(settle)
      }),
  }
}
