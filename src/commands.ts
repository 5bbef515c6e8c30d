import { attempt } from './attempt.js'
import { pauseBefore } from './core/deadlines.js'
import type { Marker } from './core/marker.js'
import type { Command, Signal } from './core/states.js'
import type { Step } from './core/step.js'
import { isMoving } from './core/stop-loop.js'
import type { Cover } from './effects/cover.js'
import { createTimer } from './effects/create-timer.js'
import { empty } from './effects/empty.js'
import { leave } from './effects/leave.js'
import { mayRenew } from './effects/may-renew.js'
import type { createMoves } from './effects/moves.js'
import { hideNotice, type NoticeActions, type Reason, showNotice } from './effects/notice.js'
import { renew } from './effects/renew.js'
import { staleRead } from './effects/stale-read.js'
import type { Emitter } from './events.js'
import { genuineDocument } from './genuine-document.js'
import { createMove } from './move.js'
import type { Questions } from './question.js'
import type { Report } from './report.js'
import type { Settings } from './settings.js'
import type { SignOutWays } from './sign-out-ways.js'

/** What the commands act on. */
export interface Parts {
  readonly settings: Settings
  readonly raise: (signal: Signal) => void
  readonly emit: Emitter['emit']
  readonly report: Report
  readonly cover: Cover
  readonly questions: Questions
  /** Writes the marker that a step made, for pages and worker. */
  readonly mark: (before: Marker, after: Marker) => void
  /** Resolves when the worker's half was read, with whether it could be. */
  readonly ready: () => Promise<boolean>
  readonly moves: ReturnType<typeof createMoves>
  readonly tell: (type: 'ending' | 'ended') => void
  readonly ways: SignOutWays
  readonly isProtected: () => boolean
  readonly isPostResult: boolean
  /** Where `guard.logout()` wants to go instead of the login page. */
  readonly redirectTo: () => string | undefined
}

export interface Ran extends Step {
  readonly before: Step['marker']
}

type Run = (ran: Ran) => void
export type Commands = Partial<Record<Command, Run>>

/** Why the session of this page ended. */
export const reasonOf = ({ marker }: Step) => marker.end?.reason ?? 'signed-out'

function waiting({ raise, settings, questions, ready }: Parts): Commands {
  const deadline = createTimer(() => raise({ type: 'deadline' }))
  const retry = createTimer(() => raise({ type: 'retry' }))
  const recheck = createTimer(async () => raise({ type: 'rechecked', isWhole: await ready() }))
  const departure = createTimer(() => raise({ type: 'stayed' }))
  return {
    // Tabs that did not sign out themselves give the one that did a head start: then one ping serves all. Firefox's
    // timers fire up to a millisecond early by `Date.now()` (docs/platform-facts.md#clocks-and-stale-reads).
    'await-deadline': ({ page, marker }) => {
      const left = (marker.intent?.at ?? Date.now()) + settings.pingTimeout - Date.now()
      deadline(Math.min(Math.max(left, 0), settings.pingTimeout) + (page.signOut ? 5 : 250 + 750 * Math.random()))
    },
    'retry-later': ({ page }) => retry(pauseBefore(page.attempt - 1, Math.random(), questions.retryAfter)),
    recheck: () => recheck(staleRead()),
    'await-departure': () => departure(settings.pingTimeout),
  }
}

function noticing({ settings, raise, report, ways }: Parts): Commands {
  const onSignOut = async () => raise({ type: 'settled', answered: await ways.repeat() })
  const onRetry = () => raise({ type: 'retry' })
  const show = (reason: Reason, more: NoticeActions = {}) =>
    showNotice(reason, { login: settings.loginUrl, onRetry, ...more })
  return {
    'notice-unknown': () => show('unknown'),
    'notice-unconfirmed': () => {
      report('LG213')
      if (ways.isKnown) show('unconfirmed', { onSignOut })
      else show('unrepeatable')
    },
    'notice-loop': () => {
      report('LG211')
      show('loop')
    },
  }
}

/** A script that runs in the task of the start looks for its elements, and fails without them. */
const clear = ({ event }: Ran) => (event === 'start' ? setTimeout(empty) : empty())

function going(parts: Parts): Commands {
  const { settings, emit, moves, questions, ways } = parts
  const move = createMove(parts)
  const go = (ran: Ran, to: () => void) => {
    const reason = reasonOf(ran)
    questions.abort()
    if (isMoving(ran.page)) moves.add(Date.now())
    move(to, ran.event === 'start')
    emit('leave', { reason })
  }
  return {
    leave: ran => {
      const { loginUrl, returnTo } = settings
      const destination = { loginUrl, returnTo, reason: reasonOf(ran), isProtected: parts.isProtected() }
      go(ran, () => leave({ ...destination, redirectTo: parts.redirectTo() }))
    },
    renew: ran => {
      const onRetry = () => go(ran, () => renew(parts.isPostResult))
      if (mayRenew()) return onRetry()
      questions.abort()
      // No next document stops the parser.
      if (ran.event === 'start') window.stop()
      clear(ran)
      parts.report('LG224')
      showNotice('foreign', { onRetry })
    },
    empty: ran => {
      attempt(ways.look)
      clear(ran)
    },
    'stop-parsing': () => window.stop(),
  }
}

function asking({ questions, ways, raise }: Parts): Commands {
  const ask = ({ event }: Ran) => void questions.ask(event)
  const again = async () => raise({ type: 'settled', answered: ways.isOwn && (await ways.repeat()) })
  return {
    ask: ran => genuineDocument.visibilityState === 'visible' && ask(ran),
    confirm: ask,
    abort: () => questions.abort(),
    'sign-out-again': ({ event }) => {
      if (ways.isOwn || event === 'repeat') void again()
    },
  }
}

/** What every command does. Each is one effect; what it needs to know comes with the step. */
export function createCommands(parts: Parts): Commands {
  const { cover, tell, emit } = parts
  return {
    cover: () => {
      if (cover.set()) emit('cover', undefined)
    },
    reveal: () => {
      attempt(hideNotice)
      if (cover.lift()) emit('reveal', undefined)
    },
    mark: ({ before, marker }) => parts.mark(before, marker),
    tell: ({ event }) => tell(event === 'intent' ? 'ending' : 'ended'),
    ...asking(parts),
    ...waiting(parts),
    ...noticing(parts),
    ...going(parts),
  }
}
