import type { SessionAtStart } from '../core/states.js'
import type { LogoutGuard } from '../guard.js'
import type { FirstPing } from '../runtime/ping.js'

/**
 * A list of this window that one file of ours fills and another one empties, whichever of them comes first. A symbol
 * cannot be clobbered by the id of an element.
 */
export function handOver<T>(name: string): T[] {
  const holder = window as unknown as Record<symbol, T[] | undefined>
  const key = Symbol.for(`logout-guard.${name}`)
  holder[key] ??= []
  return holder[key]
}

/** Takes what is in the list, and whatever comes from now on. */
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
  /** What it saw; nothing where storage is refused or the tag makes no sense. */
  readonly first: SessionAtStart | undefined
  /** The events of the document before the rest came. */
  readonly heard: readonly string[]
  /** The ping that it sent, if its answer may still be used. */
  readonly ping: FirstPing | undefined
  /** Whether it left the page open. */
  readonly isOpen: boolean
  /** From now on `to` hears the events that the head hears, before any listener of the page. */
  readonly relay: (to: (event: Event) => void) => void
  /** Ends the listening. */
  readonly stop: () => void
  /** Takes its cover away; nothing if it does not stand. */
  readonly uncover: (() => void) | undefined
}

/** The first script of a page, which waits for the rest. */
export interface Head {
  readonly name: string
  /** The attributes of its tag, as they were then. */
  readonly options: DOMStringMap
  readonly tag: HTMLScriptElement
  readonly url: string
  /** The browser's own, before any script of the page could replace it. */
  readonly fetch: typeof window.fetch
  /** The guard takes over, and gets the calls that wait; a rejected promise: there is none. The head does nothing any more. */
  take(guard: LogoutGuard | Promise<never>): Taken
}

/** The heads of this window that no guard took yet. */
export const heads = () => handOver<Head>('heads')

/** Where the document was at its first script: an app may have gone elsewhere since. */
export const addressAtStart = (name = 'default'): string => heads().find(one => one.name === name)?.url ?? location.href

/** What a head of this name saw and did, if one waits for its guard. */
export function takeHead(name: string, guard: LogoutGuard): (Head & Taken) | undefined {
  const waiting = heads()
  const head = waiting.find(one => one.name === name)
  if (!head) return undefined
  waiting.splice(waiting.indexOf(head), 1)
  return { ...head, ...head.take(guard) }
}

/** The names of the guards that run in this window. */
export const guardNames = () => handOver<string>('names')
