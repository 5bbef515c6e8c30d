import type { End } from './core/marker.js'
import { clear, purge } from './effects/clear.js'
import type { Settings } from './settings.js'

/**
 * Deletes what an ended session left in this browser, once for each end: in web storage at once, by whichever page sees
 * the end first; sessionStorage in each tab, which notes there which end it knows. A tab or profile without such a note
 * had no page with the guard before that end. The rest takes its time. A page that leaves meanwhile cuts it off: the next
 * page with the guard finishes it.
 */
export function createPurging({ name, clear: what, routes }: Settings, onFailure: (error: unknown) => void) {
  const prefix = `logout-guard:${name}:`
  let seen: number | undefined
  const isPurged = ({ at }: End) => {
    try {
      return localStorage.getItem(`${prefix}purged`) === String(at)
    } catch {
      return false
    }
  }
  const finish = async (end: End) => {
    await purge(what, routes, onFailure)
    localStorage.setItem(`${prefix}purged`, String(end.at))
  }
  return (end: End | null): void => {
    const at = end?.at ?? 0
    if (seen === at) return
    seen = at
    clear(what, `${prefix}cleared`, String(at), onFailure)
    if (end && !isPurged(end)) void finish(end).catch(onFailure)
  }
}
