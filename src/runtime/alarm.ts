import { isVisible } from '../browser/genuine.js'
import { nextCheck } from '../core/limits.js'
import type { Signal } from '../core/signals.js'
import type { Settings } from '../options/settings.js'
import type { GuardStorage } from '../storage/storage.js'

export interface AlarmSite {
  readonly settings: Settings
  readonly storage: GuardStorage
  readonly dispatch: (signal: Signal) => void
  /** Whether this document is open, and shows something protected. */
  readonly isOpen: () => boolean
}

/** In ms. After sleep, or when the clock was set forward, the limit is judged within this time. */
const TICK = 1000
/** In ms. A tab in the background judges the limit so much later, at least: most often another one has signed out. */
const BACKGROUND_PAUSE = 500
/** In ms. At most one session check in this time is started because the server refused a request of the page. */
export const HINT_PAUSE = 10_000

/**
 * Watches the time while this document is open: starts a session check when one is due, and lets the limit of the site
 * be judged when it is over. Returns a function that stops it.
 */
export function startAlarm({ settings, storage, dispatch, isOpen }: AlarmSite): () => void {
  const { pingInterval, pingTimeout } = settings
  const { limit, marker, mayAsk } = storage
  const pause = BACKGROUND_PAUSE * (1 + Math.random())
  let timer: ReturnType<typeof setTimeout>
  const tick = () => {
    const now = Date.now()
    const endsAt = (limit.read() ?? Number.POSITIVE_INFINITY) + (isVisible() ? 0 : pause)
    const isDue = isOpen() && isVisible() && now >= nextCheck(marker.read(), pingInterval, now)
    if (isDue && mayAsk(pingTimeout)) dispatch({ type: 'retry' })
    // Whatever the signal is, the limit is judged first.
    else if (now >= endsAt) dispatch({ type: 'marker' })
    timer = setTimeout(tick, endsAt > now ? Math.min(endsAt - now, TICK) : TICK)
  }
  tick()
  return () => clearTimeout(timer)
}
