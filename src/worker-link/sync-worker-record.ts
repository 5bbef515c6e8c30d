import type { Marker } from '../core/marker.js'
import type { Signal } from '../core/signals.js'
import type { Settings } from '../options/settings.js'
import type { Report } from '../runtime/events.js'
import type { MarkerStore } from '../storage/marker-store.js'
import type { WorkerLink } from './worker-link.js'

/** Keeps marker and worker record in step. Without a worker there is no record, and nothing waits for one. */
export function createWorkerSync(
  settings: Settings,
  store: MarkerStore,
  report: Report,
  dispatch: (signal: Signal) => void,
) {
  const onHint = (isEnding: boolean) => {
    if (isEnding) sync()
    else dispatch({ type: 'retry' })
  }
  const link = settings.worker ? settings.worker({ settings, report, marker: store.read, onHint }) : null
  let lastSync: Promise<boolean> | undefined
  const mark = (before: Marker, after: Marker) => {
    const stored = store.write(before, after)
    if (before !== after) link?.write(before, stored)
  }
  const merge = async (from: WorkerLink) => {
    const found = await from.read()
    const marker = store.read()
    if (found && found !== marker) {
      mark(marker, found)
      // The worker forgot a sign-out, or saw the server answer it: now a ping decides.
      dispatch({ type: found.intent?.settled === null ? 'marker' : 'retry' })
    }
    return found !== null
  }
  const sync = () => {
    if (link) lastSync = merge(link)
  }
  return {
    /** Starts to read the worker record and to merge it into the marker; `null` without a worker. */
    sync: link && sync,
    /** Resolves after the last sync with whether the record could be read; `null` without a worker. */
    synced: link && (() => lastSync),
    /** Stores the marker for the pages, and gives the worker a copy of what was stored. */
    mark,
    unlink: () => link?.stop(),
  }
}
