import { genuineDocument } from '../browser/genuine.js'
import { isOver, type Marker, topOf } from '../core/marker.js'
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

/** Whether a sign-in on the login page led here: a form there was redirected. */
const isSignInAnswer = ({ routes }: Settings) =>
  routeOf(routes, new URL(genuineDocument.referrer || 'about:blank')) === 'login' && Boolean(entryOf()?.redirectCount)

/**
 * Where the login page has no tag, the last session may have ended unnoticed. Then its limit says nothing about the one
 * that begins now.
 */
export function endLastSession({ limit, marker }: GuardStorage, settings: Settings, requestedAt: number): void {
  if ((limit.read() ?? Number.POSITIVE_INFINITY) > Date.now() || !isSignInAnswer(settings)) return
  const known = marker.read()
  marker.write(known, { ...known, end: { n: topOf(known), at: requestedAt, confirmed: true, reason: 'expired' } })
  limit.write(undefined)
}
