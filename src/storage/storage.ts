import { attempt } from '../browser/attempt.js'
import { tagOf } from '../core/tags.js'
import { recentMoves } from '../core/timing.js'
import type { Settings } from '../options/settings.js'
import type { Report } from '../runtime/events.js'
import { createLimitStore, type LimitStore } from './limit-store.js'
import { createMarkerStore, type MarkerStore } from './marker-store.js'

/**
 * A note that this tab leaves for its own next document, in sessionStorage. A restored document must not use it:
 * Firefox shows it an old snapshot (docs/platform-facts.md#clocks-and-stale-reads). A frame does not either: frames of
 * this origin share the storage of their tab, and would take the note that is meant for the tab's document.
 */
export function createNote(key: string, isTab: boolean = top === window) {
  const inTab = (action: () => unknown) => (isTab && (attempt(action) as string | undefined)) || null
  return {
    /** Leaves the note. */
    leave: (text: string) => inTab(() => sessionStorage.setItem(key, text)),
    /** Reads the note and removes it. */
    take: () =>
      inTab(() => {
        const text = sessionStorage.getItem(key)
        sessionStorage.removeItem(key)
        return text
      }),
  }
}

/**
 * Counts in sessionStorage how often the guard recently left or reloaded a page of this tab. Where storage refuses,
 * nothing is counted.
 */
export function createRedirectLog(key: string) {
  const read = (now: number) => attempt(() => recentMoves(sessionStorage.getItem(key), now)) ?? []
  return { read, add: (now: number) => attempt(() => sessionStorage.setItem(key, [...read(now), now].join(' '))) }
}

/** Lets one tab of the browser ask, and the others wait for its verdict: at most one check within `pause` ms. */
function createTurn(key: string): (pause: number) => boolean {
  return pause => {
    const now = Date.now()
    const last = attempt(() => Number(localStorage.getItem(key))) ?? 0
    if (last <= now && now - last < pause) return false
    attempt(() => localStorage.setItem(key, `${now}`))
    return true
  }
}

const MAX_ADDRESSES = 100

const readHashes = (key: string, nonce: string): string[] => {
  const [of, ...hashes] = localStorage.getItem(key)?.split(' ') ?? []
  return of === nonce ? hashes : []
}

/** Whether this browser loaded the address from the network in the epoch with this nonce. */
export const isLoaded = (key: string, address: string, nonce: string): boolean =>
  attempt(() => readHashes(key, nonce).includes(tagOf(address, nonce))) ?? false

/**
 * Which addresses this browser loaded from the network in one epoch, as short hashes under the epoch's nonce. So what
 * the HTTP cache holds for these addresses belongs to this epoch. Where storage refuses, no address is known: that
 * costs a load, but shows nothing.
 */
export function createLoadedAddresses(key: string, address: string) {
  let noted: string | undefined
  return {
    /** Whether this document's address is one of them. */
    has: (nonce: string): boolean => isLoaded(key, address, nonce),
    /** Notes that this document came from the network in this epoch. */
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
  readonly limit: LimitStore
  /** Whether it is this tab's turn to ask the server: no tab was asked to within the given time, in ms. */
  readonly mayAsk: (pause: number) => boolean
  readonly loaded: ReturnType<typeof createLoadedAddresses>
  /**
   * The same for results of a POST, by history entry instead of address: the HTTP cache holds one result for each entry
   * and gives it to no other. Without the Navigation API they are not recognised; there WebKit sends the form again
   * anyway.
   */
  readonly posts: ReturnType<typeof createLoadedAddresses>
  readonly redirects: ReturnType<typeof createRedirectLog>
  /** For the next document of this tab: when and at which address a sign-out was set off. */
  readonly signOutNote: ReturnType<typeof createNote>
  /** For the next document of this tab: the address that a form was posted to. */
  readonly postNote: ReturnType<typeof createNote>
}

const entryId = () => (window as { navigation?: { currentEntry?: { id: string } | null } }).navigation?.currentEntry?.id

/** `address`: the address of this document, without its fragment. */
export function createStorage({ name }: Settings, report: Report, address: string): GuardStorage {
  const prefix = `logout-guard:${name}`
  return {
    marker: createMarkerStore(name, error => report('LG203', String(error))),
    limit: createLimitStore(`${prefix}:ends`),
    mayAsk: createTurn(`${prefix}:asked`),
    loaded: createLoadedAddresses(`${prefix}:seen`, address),
    posts: createLoadedAddresses(`${prefix}:seen`, entryId() ?? `${Math.random()}`),
    redirects: createRedirectLog(`${prefix}:moves`),
    signOutNote: createNote(`${prefix}:sign-out`),
    postNote: createNote(`${prefix}:post`),
  }
}
