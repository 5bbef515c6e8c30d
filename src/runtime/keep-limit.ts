import { genuineDocument } from '../browser/genuine.js'
import { isOver, type Marker } from '../core/marker.js'
import { routeOf } from '../core/routes.js'
import type { Settings } from '../options/settings.js'
import { entryOf } from '../signals/arrival.js'
import type { GuardStorage } from '../storage/storage.js'

/** Gives each epoch a limit of its own. An idle limit, if there is one, moves it from then on. */
export function createLimitKeeper({ limit }: GuardStorage, { maxSession }: Settings) {
  return (before: Marker, marker: Marker) => {
    const { running } = marker
    const isKnown = limit.read() !== undefined
    if (!running || isOver(marker)) isKnown && limit.write(undefined)
    else if (!isKnown || running.epoch.nonce !== before.running?.epoch.nonce)
      limit.write(maxSession && running.epoch.begun + maxSession)
  }
}

/**
 * Whether a sign-in on the login page led here. Where that page has no tag, the last session may have ended unnoticed,
 * and its limit says nothing about this one.
 */
export const isSignInAnswer = ({ routes }: Settings) =>
  routeOf(routes, new URL(genuineDocument.referrer || location.href)) === 'login' && Boolean(entryOf()?.redirectCount)
