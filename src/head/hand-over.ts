import type { SessionAtStart } from '../core/states.js'
import type { LogoutGuard } from '../guard.js'
import type { FirstPing } from '../runtime/ping.js'

/**
 * A list of this window, which one file of the guard fills and another one empties, in any order of arrival. It is
 * stored under a symbol, which the id of an element cannot clobber.
 */
export function handOver<T>(name: string): T[] {
  const holder = window as unknown as Record<symbol, T[] | undefined>
  const key = Symbol.for(`logout-guard.${name}`)
  holder[key] ??= []
  return holder[key]
}

/** Calls `take` for each item in the list, and for each that is added from now on. */
export function takeEach<T>(list: T[], take: (item: T) => void): void {
  for (const item of [...list]) take(item)
  list.push = (...items) => {
    for (const item of items) {
      Array.prototype.push.call(list, item)
      take(item)
    }
    return list.length
  }
}

/** What the head hands over. */
export interface Taken {
  /** What it read; `undefined` where storage refuses, or the tag is wrong. */
  readonly first: SessionAtStart | undefined
  /** The types of the events that it heard before the rest came, in order. */
  readonly heard: readonly string[]
  /** The ping that it sent, if any. */
  readonly ping: FirstPing | undefined
  /** Whether it left the page open. */
  readonly isOpen: boolean
  /** From now on, `to` gets each event that the head hears, before any listener of the page. */
  readonly relay: (to: (event: Event) => void) => void
  /** Stops listening. */
  readonly stop: () => void
  /** Removes its cover; `undefined` if it covered nothing. */
  readonly uncover: (() => void) | undefined
}

/** The head: the first script of a page, which waits for its guard. */
export interface Head {
  readonly name: string
  /** The attributes of its tag, as they were at the first script. */
  readonly options: DOMStringMap
  readonly tag: HTMLScriptElement
  readonly url: string
  /** The browser's own, before any script of the page could replace it. */
  readonly fetch: typeof window.fetch
  /** Gives the guard the waiting calls; the head does nothing more. A rejected promise: there is no guard. */
  take(guard: LogoutGuard | Promise<never>): Taken
}

/** The heads of this window that wait for their guard. */
export const heads = () => handOver<Head>('heads')

/** The address of the document at its first script: an app may have gone to another one since. */
export const addressAtStart = (name = 'default'): string => heads().find(one => one.name === name)?.url ?? location.href

/** Takes over from the head of this name, if one waits. Returns the head and what it hands over. */
export function takeHead(name: string, guard: LogoutGuard): (Head & Taken) | undefined {
  const waiting = heads()
  const head = waiting.find(one => one.name === name)
  if (!head) return undefined
  waiting.splice(waiting.indexOf(head), 1)
  return { ...head, ...head.take(guard) }
}

/** The guard of this name that runs in this window, if one does: a list of at most one item. */
export const runningGuard = (name: string) => handOver<LogoutGuard>(`guard.${name}`)
