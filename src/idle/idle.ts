import { attempt } from '../browser/attempt.js'
import { listen, stopAll } from '../browser/listen.js'
import { endAfterActivity, endByServer } from '../core/idle.js'
import { type IdleOptions, parseIdleOptions } from './idle-options.js'
import type { IdlePart } from './idle-part.js'
import { onActivity } from './on-activity.js'
import { createWarning } from './warning.js'

export type { IdleOptions } from './idle-options.js'
export type { IdlePart } from './idle-part.js'
export type { PromptTexts } from './prompt.js'

/** In ms: how often the count is checked, so that the warning comes in time. */
const TICK = 1000

/**
 * Ends a session in which nobody was active for `timeout`, in every tab of the browser at the same moment. Give the
 * result to `createLogoutGuard` as `idle`. Throws a `LogoutGuardError` on wrong options, at the latest at `start()`.
 */
export function idle(options: IdleOptions = {}): IdlePart {
  return site => {
    const { guard, limit } = site
    const settings = parseIdleOptions(options, site)
    const warning = createWarning(settings, site)
    /** Moves the end if `to` says so. A session without an end gets one at the next look. */
    const move = (to: (endsAt: number) => number | undefined) => {
      const endsAt = limit.read()
      const next = endsAt && to(endsAt)
      if (next !== undefined && next !== endsAt) limit.write(next)
    }
    const active = (at: number) => {
      // On a public page there is no warning that somebody could answer.
      const rules = { ...warning.rules(), ...(!site.isOpen() && { promptBefore: 0 }) }
      if (guard.state === 'open') move(endsAt => endAfterActivity(endsAt, at, rules))
      warning.look()
    }
    warning.look()
    const timer = setInterval(warning.look, TICK)
    return stopAll(
      () => clearInterval(timer),
      warning.stop,
      onActivity(settings.events, settings.throttle, active),
      // The answer to the warning in another tab.
      listen(window, 'storage', () => attempt(warning.look)),
      guard.on('change', warning.look),
      guard.on('verdict', ({ verdict, idleFor }) => {
        if (verdict !== 'signed-in' || idleFor === undefined) return
        move(endsAt => endByServer(endsAt, Date.now(), idleFor, warning.rules()))
      }),
    )
  }
}
