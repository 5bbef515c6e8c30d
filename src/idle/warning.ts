import { attempt } from '../browser/attempt.js'
import { isVisible } from '../browser/genuine.js'
import { endAfterAnswer, endInTime, type IdleRules, isWarning } from '../core/idle.js'
import { isOver } from '../core/marker.js'
import type { IdleSettings } from './idle-options.js'
import type { IdleSite } from './idle-part.js'
import { createPrompt, type Prompt } from './prompt.js'

/** Warns before the end of the session, in every tab that somebody can see. */
export interface Warning {
  readonly rules: () => IdleRules
  /** Gives the session its end, if it has none; shows the warning, or ends it. */
  readonly look: () => void
  readonly stop: () => void
}

/** The epoch that runs; `null`: none does. */
const runningOf = ({ marker }: IdleSite) => {
  const known = marker()
  return known.running && !isOver(known) && !known.intent ? known.running : null
}

/** When the server ends the session, as it said: only if the site can do something about it, and has not tried yet. */
function endOnServer(site: IdleSite, settings: IdleSettings, answered: number): number {
  const { at = 0, expiresAt = 0 } = runningOf(site) ?? {}
  return settings.keepAliveUrl && expiresAt > at && expiresAt !== answered ? expiresAt : Number.POSITIVE_INFINITY
}

/** Asks the server to let the session live on, and then what it thinks of it. */
async function keepAlive({ fetch, guard }: IdleSite, url: string | undefined): Promise<void> {
  const init = { credentials: 'include', cache: 'no-store', redirect: 'manual' } as const
  const reply = url && (await fetch(url, init).catch(() => null))
  if (reply) void reply.body?.cancel()
  await guard.check()
}

export function createWarning(settings: IdleSettings, site: IdleSite): Warning {
  const { guard, limit, maxSession = Number.POSITIVE_INFINITY, emit, report } = site
  let prompt: Prompt | undefined
  let shownEnd = 0
  /** The end on the server that the person has answered. */
  let answered = 0
  const rules = () => ({ ...settings, maxEnd: (runningOf(site)?.epoch.begun ?? 0) + maxSession })
  const stay = () => {
    answered = runningOf(site)?.expiresAt ?? 0
    limit.write(endAfterAnswer(limit.read() ?? 0, Date.now(), rules()))
    over()
    void keepAlive(site, settings.keepAliveUrl)
  }
  const signOut = () => void guard.logout().catch(error => report('LG214', `idle: ${error}`))
  const over = () => {
    if (!shownEnd) return
    shownEnd = 0
    prompt?.hide()
    emit('warningOver', undefined)
  }
  const warn = (endsAt: number) => {
    if (endsAt === shownEnd && !settings.dialog) return
    const isNew = shownEnd === 0
    shownEnd = endsAt
    if (settings.dialog) {
      prompt ??= createPrompt(settings, { onStay: stay, onSignOut: signOut })
      prompt.show(endsAt)
    }
    if (isNew) emit('warning', { endsAt, stay, signOut })
  }
  /** The end that the person should hear of now; 0: none. */
  const nearEnd = (now: number) => {
    if (!runningOf(site)) return 0
    const stored = limit.read()
    const endsAt = stored !== undefined && now >= stored ? stored : endInTime(stored, now, rules())
    if (endsAt !== stored) limit.write(endsAt)
    const onServer = endOnServer(site, settings, answered)
    const isNear = isWarning(endsAt, now, rules()) || (now < onServer && onServer - now <= settings.promptBefore)
    return isNear ? Math.min(endsAt, onServer) : 0
  }
  const look = () => {
    const end = nearEnd(Date.now())
    if (end && site.isOpen() && isVisible()) warn(end)
    else over()
  }
  return { rules, look, stop: () => attempt(over) }
}
