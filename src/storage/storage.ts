import { attempt } from '../browser/attempt.js'
import { tagOf } from '../core/tags.js'
import { recentMoves } from '../core/timing.js'
import type { Settings } from '../options/settings.js'
import type { Report } from '../runtime/events.js'
import { createMarkerStore, type MarkerStore } from './marker-store.js'

/**
 * A note that this tab leaves for its own next document, in sessionStorage. Never for a restored one: Firefox shows it
 * an old snapshot (docs/platform-facts.md#clocks-and-stale-reads). Nor for a frame: those of this origin share the
 * storage of their tab, and would take what is meant for its document.
 */
export function createNote(key: string, isTab: boolean = top === window) {
  const inTab = (action: () => unknown) => (isTab && (attempt(action) as string | undefined)) || null
  return {
    /** Leaves the note. */
    leave: (text: string) => inTab(() => sessionStorage.setItem(key, text)),
    /** Reads the note and takes it away. */
    take: () =>
      inTab(() => {
        const text = sessionStorage.getItem(key)
        sessionStorage.removeItem(key)
        return text
      }),
  }
}

/** Counts how often this tab left or renewed a page of late, in sessionStorage. Without that storage nothing is counted. */
export function createRedirectLog(key: string) {
  const read = (now: number) => attempt(() => recentMoves(sessionStorage.getItem(key), now)) ?? []
  return { read, add: (now: number) => attempt(() => sessionStorage.setItem(key, [...read(now), now].join(' '))) }
}

const MAX_ADDRESSES = 100

const readHashes = (key: string, nonce: string): string[] => {
  const [of, ...hashes] = localStorage.getItem(key)?.split(' ') ?? []
  return of === nonce ? hashes : []
}

/** Whether this browser loaded the address from the network in the epoch of this nonce. */
export const isLoaded = (key: string, address: string, nonce: string): boolean =>
  attempt(() => readHashes(key, nonce).includes(tagOf(address, nonce))) ?? false

/**
 * Which addresses this browser loaded from the network in one epoch, as short hashes under its nonce: what its HTTP cache
 * holds for them is of this epoch. Where storage refuses nothing is known, which costs a load and shows nothing.
 */
export function createLoadedAddresses(key: string, address: string) {
  let noted: string | undefined
  return {
    /** Whether the address of this document is one of them. */
    has: (nonce: string): boolean => isLoaded(key, address, nonce),
    /** This document came from the network, in this epoch. */
    add(nonce: string): void {
      if (noted === nonce) return
      noted = nonce
      const hash = tagOf(address, nonce)
      // If storage refuses, the next visit loads the address anew.
      attempt(() => {
        const others = readHashes(key, nonce).filter(other => other !== hash)
        localStorage.setItem(key, [nonce, ...others.slice(1 - MAX_ADDRESSES), hash].join(' '))
      })
    },
  }
}

/** What this browser, or this tab, remembers from one document to the next. */
export interface GuardStorage {
  readonly marker: MarkerStore
  readonly loaded: ReturnType<typeof createLoadedAddresses>
  /**
   * The same of results of a POST, by the entry of the history: the HTTP cache holds one for each, and gives it to nobody
   * else. Without the Navigation API they are not known again; WebKit sends the form once more anyway.
   */
  readonly posts: ReturnType<typeof createLoadedAddresses>
  readonly redirects: ReturnType<typeof createRedirectLog>
  /** For the next document of this tab: when, and at which address, a sign-out was set off. */
  readonly signOutNote: ReturnType<typeof createNote>
  /** For the next document of this tab: the address that a form was posted to. */
  readonly postNote: ReturnType<typeof createNote>
}

const entryId = () => (window as { navigation?: { currentEntry?: { id: string } | null } }).navigation?.currentEntry?.id

/** `address`: of this document, without its fragment. */
export function createStorage({ name }: Settings, report: Report, address: string): GuardStorage {
  const prefix = `logout-guard:${name}`
  return {
    marker: createMarkerStore(name, error => report('LG203', String(error))),
    loaded: createLoadedAddresses(`${prefix}:seen`, address),
    posts: createLoadedAddresses(`${prefix}:seen`, entryId() ?? `${Math.random()}`),
    redirects: createRedirectLog(`${prefix}:moves`),
    signOutNote: createNote(`${prefix}:sign-out`),
    postNote: createNote(`${prefix}:post`),
  }
}
