import type { End } from './core/marker.js'
import { clear, purge } from './effects/clear.js'
import type { Settings } from './settings.js'

/**
 * Deletes what an ended session left in this browser, once for each end. The page leaves meanwhile, and may cut that off:
 * the next page with the guard finishes it.
 */
export function createPurging({ name, clear: what, routes }: Settings, onFailure: (error: unknown) => void) {
  const key = `logout-guard:${name}:purged`
  const isPurged = ({ at }: End) => localStorage.getItem(key) === String(at)
  const finish = async (end: End) => {
    await purge(what, routes, onFailure)
    localStorage.setItem(key, String(end.at))
  }
  return {
    /** An end was noticed. */
    begin(end: End | null) {
      clear(what, onFailure)
      if (end) void finish(end).catch(onFailure)
    },
    /** A page starts: an end that it finds may not be purged yet. */
    resume(end: End | null) {
      // Without localStorage there is no end to find.
      if (end && !isPurged(end)) void finish(end).catch(onFailure)
    },
  }
}
