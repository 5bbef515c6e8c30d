import { listen, stopAll } from '../browser/listen.js'
import { EVENTS } from './idle-options.js'

/**
 * Calls `emit` with the time of an activity: at once, and then at most once in `throttle` ms with the latest one. The
 * browser makes the usual events; a script that makes them does not count. Returns a function that stops it.
 */
export function onActivity(events: readonly string[], throttle: number, emit: (at: number) => void): () => void {
  let latest = 0
  let told = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = () => {
    if (latest === told) return
    told = latest
    emit(latest)
  }
  const rested = () => {
    timer = undefined
    tell()
  }
  const active = ({ isTrusted, type }: Event) => {
    if (!isTrusted && EVENTS.includes(type)) return
    latest = Date.now()
    if (timer !== undefined) return
    timer = setTimeout(rested, throttle)
    tell()
  }
  const options = { capture: true, passive: true }
  return stopAll(
    () => clearTimeout(timer),
    // The page may be frozen or gone before the timer fires.
    ...['pagehide', 'visibilitychange'].map(type => listen(window, type, tell, options)),
    ...events.map(type => listen(window, type, active, options)),
  )
}
