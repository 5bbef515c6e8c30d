import { createMarkerStore, type MarkerStore } from './effects/marker-store.js'
import { createMoves } from './effects/moves.js'
import { createNote } from './effects/note.js'
import { createSeen } from './effects/seen.js'
import type { Report } from './report.js'
import type { Settings } from './settings.js'

/** What this browser, or this tab, remembers from one document to the next. */
export interface Memory {
  readonly store: MarkerStore
  readonly seen: ReturnType<typeof createSeen>
  /**
   * The same of results of a POST, by the entry of the history: the HTTP cache holds one for each, and gives it to nobody
   * else. Without the Navigation API they are not known again; WebKit sends the form once more anyway.
   */
  readonly posts: ReturnType<typeof createSeen>
  readonly moves: ReturnType<typeof createMoves>
  /** For the next document of this tab: when, and at which address, a sign-out was set off. */
  readonly signOutNote: ReturnType<typeof createNote>
  /** For the next document of this tab: the address that a form was posted to. */
  readonly postNote: ReturnType<typeof createNote>
}

const entryId = () => (window as { navigation?: { currentEntry?: { id: string } | null } }).navigation?.currentEntry?.id

/** `address`: of this document, without its fragment. */
export function createMemory({ name }: Settings, report: Report, address: string): Memory {
  const prefix = `logout-guard:${name}`
  return {
    store: createMarkerStore(name, error => report('LG203', String(error))),
    seen: createSeen(`${prefix}:seen`, address),
    posts: createSeen(`${prefix}:seen`, entryId() ?? `${Math.random()}`),
    moves: createMoves(`${prefix}:moves`),
    signOutNote: createNote(`${prefix}:sign-out`),
    postNote: createNote(`${prefix}:post`),
  }
}
