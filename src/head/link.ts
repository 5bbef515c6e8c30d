import type { SessionAtStart } from '../core/states.js'
import type { LogoutGuard } from '../guard.js'
import type { FirstPing } from './first-ping.js'
import { handOver } from './hand-over.js'

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
  readonly silence: () => void
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
