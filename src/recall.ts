import { joined } from './core/halves.js'
import type { Marker } from './core/marker.js'
import type { MarkerStore } from './effects/marker-store.js'
import type { Settings } from './settings.js'
import type { WorkerLink } from './worker-link.js'

interface Recalling {
  readonly link: WorkerLink | null
  readonly store: MarkerStore
  readonly settings: Settings
  /** The worker knew more, and the marker says so now. */
  readonly joined: () => void
}

/** Joins what the worker found out into the marker. Without a worker there is nothing to read, and nothing waits. */
export function createRecall({ link, store, settings, joined: told }: Recalling) {
  let whole = Promise.resolve(true)
  const read = async (from: WorkerLink) => {
    const half = await from.read()
    const marker = store.read()
    const found = half ? joined(marker, half, settings.pingTimeout) : marker
    if (found !== marker) {
      mark(marker, found)
      told()
    }
    return half !== null
  }
  const mark = (before: Marker, after: Marker) => {
    const stored = store.write(before, after)
    if (before !== after) link?.write(before, stored)
  }
  return {
    /** Starts to read the worker's half. */
    recall: () => {
      if (link) whole = read(link)
    },
    /** Resolves when the last reading is over, with whether it succeeded. */
    ready: () => whole,
    /** Stores the marker for the pages, and copies what is stored then for the worker. */
    mark,
  }
}
