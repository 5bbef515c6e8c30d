import { attempt } from '../browser/attempt.js'
import { createTimer } from '../browser/create-timer.js'
import { isVisible } from '../browser/genuine.js'
import { type Marker, reasonOf } from '../core/marker.js'
import type { Order } from '../core/reconcile.js'
import { denyingRule } from '../core/roles.js'
import type { UrlParts } from '../core/routes.js'
import type { Signal } from '../core/signals.js'
import { pauseBefore } from '../core/timing.js'
import { mayLoop } from '../core/view.js'
import type { Cover } from '../effects/cover/cover.js'
import { empty, forget } from '../effects/empty.js'
import { deny, insist, mayReload, redirectToLogin, reloadDocument } from '../effects/move.js'
import { hideNotice, NOTICE_FOR_VIEW, showNotice } from '../effects/notice.js'
import type { SignOutWays } from '../effects/sign-out.js'
import { staleRead } from '../storage/marker-store.js'
import type { GuardStorage } from '../storage/storage.js'
import type { Handled, Orders, Surroundings } from './dispatch.js'
import type { SessionChecks } from './session-checks.js'

/** What the orders act on. */
export interface Parts extends Surroundings {
  readonly dispatch: (signal: Signal) => void
  readonly cover: Cover
  readonly checks: SessionChecks
  /** Writes the marker of a decision, for pages and worker. */
  readonly mark: (before: Marker, after: Marker) => void
  /** Resolves after the last read of the worker record with whether it could be read; `null` without a worker. */
  readonly synced: (() => Promise<boolean> | undefined) | null
  readonly storage: GuardStorage
  readonly broadcast: (type: 'ending' | 'ended') => void
  readonly ways: SignOutWays
  readonly isProtected: () => boolean
  readonly isPostResult: boolean
  /** Where `guard.logout()` wants to go instead of the login page. */
  readonly redirectTo: () => string | undefined
}

type Some<Names extends Order> = Pick<Orders, Names>

const isStart = ({ signal }: Handled) => signal.type === 'start'

function waiting({ dispatch, settings, checks, synced }: Parts): Some<'await-deadline' | 'ask-later' | 'recheck'> {
  const deadline = createTimer(() => dispatch({ type: 'deadline' }))
  const retry = createTimer(() => dispatch({ type: 'retry' }))
  const recheck = createTimer(async () => dispatch({ type: 'rechecked', isComplete: (await synced?.()) ?? true }))
  return {
    // The tab that signed out asks first, the others wait longer: then one ping serves all. Firefox's timers fire up to
    // a millisecond early by `Date.now()` (docs/platform-facts.md#clocks-and-stale-reads), so some ms are added.
    'await-deadline': ({ page }) => {
      const left = (page.deadline ?? 0) - Date.now()
      deadline(Math.min(Math.max(left, 0), settings.pingTimeout) + (page.signOut ? 5 : 250 + 750 * Math.random()))
    },
    'ask-later': ({ page }) => retry(pauseBefore(page.failedChecks - 1, Math.random(), checks.retryAfter)),
    recheck: () => recheck(staleRead()),
  }
}

const signOutAgain = async ({ dispatch, ways }: Parts) => dispatch({ type: 'answered', ok: await ways.repeat() })

function noticing(parts: Parts): Some<'notice'> {
  const { settings, dispatch, report, ways } = parts
  const onSignOut = () => signOutAgain(parts)
  const actions = { login: settings.loginUrl, onRetry: () => dispatch({ type: 'retry' }) }
  return {
    notice({ page: { view }, marker }) {
      const [reason, code] = NOTICE_FOR_VIEW[view] ?? [ways.isKnown ? 'unconfirmed' : 'unrepeatable', 'LG213']
      if (code) report(code)
      showNotice(reason, reason === 'unconfirmed' ? { ...actions, onSignOut } : actions)
      const ruleFor = (url: UrlParts) => denyingRule(settings.roles, url, marker)
      const rule = view === 'denied' && ruleFor(location)
      if (rule) deny(rule, url => ruleFor(url) === undefined)
    },
  }
}

/** At the start the document is emptied in a later task: a script that runs now would fail without its elements. */
const clear = (handled: Handled) => (isStart(handled) ? setTimeout(empty) : empty())

/** Waits for what the page saves before it goes. */
const saved = ({ saving }: Handled, then: () => void): void => (saving ? void saving.then(then) : then())

function going(parts: Parts): Some<'leave' | 'reload' | 'empty' | 'stop-parsing'> {
  const { settings, emit, report, storage, checks, ways, dispatch } = parts
  const overdue = createTimer(() => dispatch({ type: 'not-gone' }))
  /** Leaves or reloads. A document that starts need not be emptied: it is covered, and nobody has seen it. */
  const go = ({ page, marker }: Handled, move: () => void) => {
    checks.abort()
    if (mayLoop(page)) storage.redirects.add(Date.now())
    forget()
    attempt(insist)
    move()
    overdue(settings.pingTimeout)
    emit('leave', { reason: reasonOf(marker) })
  }
  return {
    leave: handled => {
      const { loginUrl, returnTo } = settings
      const destination = { loginUrl, returnTo, reason: reasonOf(handled.marker), isProtected: parts.isProtected() }
      saved(handled, () => go(handled, () => redirectToLogin({ ...destination, redirectTo: parts.redirectTo() })))
    },
    reload: handled => {
      const onRetry = () => go(handled, () => reloadDocument(parts.isPostResult))
      if (mayReload()) return saved(handled, onRetry)
      checks.abort()
      // No next document comes, so nothing else stops the parser.
      if (isStart(handled)) window.stop()
      clear(handled)
      report('LG224')
      showNotice('foreign', { onRetry })
    },
    empty: handled => {
      if (handled.page.view === 'unconfirmed') attempt(ways.look)
      saved(handled, () => clear(handled))
    },
    'stop-parsing': () => window.stop(),
  }
}

function asking(parts: Parts): Some<'ask' | 'ask-anyway' | 'abort' | 'repeat-sign-out'> {
  const { checks, ways } = parts
  const ask = ({ signal }: Handled) => void checks.ask(signal.type)
  return {
    ask: handled => isVisible() && ask(handled),
    'ask-anyway': ask,
    abort: checks.abort,
    // A form or link found in the document is offered to the person; the guard does not send it by itself.
    'repeat-sign-out': handled => {
      if (ways.isOwn || handled.page.view !== 'unconfirmed') saved(handled, () => void signOutAgain(parts))
    },
  }
}

/** The function for every order. Each has one effect; what it needs to know comes with the decision. */
export function createOrders(parts: Parts): Orders {
  const { cover, broadcast, emit } = parts
  return {
    cover: () => cover.set() && emit('cover', undefined),
    reveal: () => {
      attempt(hideNotice)
      if (cover.lift()) emit('reveal', undefined)
    },
    mark: ({ before, marker }) => parts.mark(before, marker),
    broadcast: ({ marker }) => broadcast(marker.intent ? 'ending' : 'ended'),
    ...asking(parts),
    ...waiting(parts),
    ...noticing(parts),
    ...going(parts),
  }
}
