import type { Marker } from './core/marker.js'
import type { Signal } from './core/states.js'
import type { MarkerStore } from './effects/marker-store.js'
import type { Report } from './report.js'
import type { Settings } from './settings.js'
import type { WorkerLink } from './worker-link.js'

/** Joins what the worker found out into the marker. Without a worker there is nothing to read, and nothing waits. */
export function createRecall(settings: Settings, store: MarkerStore, report: Report, raise: (signal: Signal) => void) {
  const hinted = (isEnding: boolean) => {
    if (isEnding) recall()
    else raise({ type: 'retry' })
  }
  const link = settings.worker ? settings.worker({ settings, report, marker: store.read, hinted }) : null
  let whole: Promise<boolean> | undefined
  const read = async (from: WorkerLink) => {
    const found = await from.read()
    const marker = store.read()
    if (found && found !== marker) {
      mark(marker, found)
      // A sign-out that the worker forgot, or that was answered: now a ping tells.
      raise({ type: found.intent?.settled === null ? 'marker' : 'retry' })
    }
    return found !== null
  }
  const mark = (before: Marker, after: Marker) => {
    const stored = store.write(before, after)
    if (before !== after) link?.write(before, stored)
  }
  const recall = () => {
    if (link) whole = read(link)
  }
  return {
    /** Starts to read the worker's half, if there is a worker. */
    recall: link && recall,
    /** Resolves when the last reading is over, with whether it succeeded. */
    recalled: link && (() => whole),
    /** Stores the marker for the pages, and copies what is stored then for the worker. */
    mark,
    unlink: () => link?.stop(),
  }
}
