import { attempt } from './attempt.js'
import { pauseBefore } from './core/deadlines.js'
import type { Code } from './core/errors.js'
import type { Marker } from './core/marker.js'
import type { Order } from './core/order.js'
import type { Signal, View } from './core/states.js'
import { takesPart } from './core/view.js'
import { type Made, reasonOf, type Surroundings } from './dispatch.js'
import type { Cover } from './effects/cover.js'
import { createTimer } from './effects/create-timer.js'
import { empty, forget } from './effects/empty.js'
import { insist } from './effects/insist.js'
import { leave } from './effects/leave.js'
import { mayRenew } from './effects/may-renew.js'
import type { createMoves } from './effects/moves.js'
import { hideNotice, type Reason, showNotice } from './effects/notice.js'
import { renew } from './effects/renew.js'
import { staleRead } from './effects/stale-read.js'
import { genuineDocument } from './genuine-document.js'
import type { Questions } from './session-check.js'
import type { SignOutWays } from './sign-out-ways.js'

/** What the orders act on. */
export interface Parts extends Surroundings {
  readonly raise: (signal: Signal) => void
  readonly cover: Cover
  readonly questions: Questions
  /** Writes the marker that a decision made, for pages and worker. */
  readonly mark: (before: Marker, after: Marker) => void
  /** Resolves when the worker's half was read, with whether it could be. */
  readonly recalled: (() => Promise<boolean> | undefined) | null
  readonly moves: ReturnType<typeof createMoves>
  readonly tell: (type: 'ending' | 'ended') => void
  readonly ways: SignOutWays
  readonly isProtected: () => boolean
  readonly isPostResult: boolean
  /** Where `guard.logout()` wants to go instead of the login page. */
  readonly redirectTo: () => string | undefined
}

export type Orders = Readonly<Record<Order, (made: Made) => void>>

type Some<Names extends Order> = Pick<Orders, Names>

const isStart = ({ signal }: Made) => signal.type === 'start'

function waiting({ raise, settings, questions, recalled }: Parts): Some<'await-deadline' | 'ask-later' | 'recheck'> {
  const deadline = createTimer(() => raise({ type: 'deadline' }))
  const retry = createTimer(() => raise({ type: 'retry' }))
  const recheck = createTimer(async () => raise({ type: 'rechecked', isWhole: (await recalled?.()) ?? true }))
  return {
    // Tabs that did not sign out themselves give the one that did a head start: then one ping serves all. Firefox's
    // timers fire up to a millisecond early by `Date.now()` (docs/platform-facts.md#clocks-and-stale-reads).
    'await-deadline': ({ page }) => {
      const left = (page.deadline ?? 0) - Date.now()
      deadline(Math.min(Math.max(left, 0), settings.pingTimeout) + (page.signOut ? 5 : 250 + 750 * Math.random()))
    },
    'ask-later': ({ page }) => retry(pauseBefore(page.attempt - 1, Math.random(), questions.retryAfter)),
    recheck: () => recheck(staleRead()),
  }
}

/** What each view has to say, and under which code; of an unconfirmed end it depends on what can be done. */
const SAYS: Readonly<Partial<Record<View, readonly [Reason, Code?]>>> = {
  'no-answer': ['unknown'],
  loop: ['loop', 'LG211'],
  stuck: ['moved', 'LG222'],
}

function noticing({ settings, raise, report, ways }: Parts): Some<'notice'> {
  const onSignOut = async () => raise({ type: 'settled', answered: await ways.repeat() })
  const onRetry = () => raise({ type: 'retry' })
  const actions = { login: settings.loginUrl, onRetry }
  return {
    notice({ page: { view } }) {
      const [reason, code] = SAYS[view] ?? [ways.isKnown ? 'unconfirmed' : 'unrepeatable', 'LG213']
      if (code) report(code)
      showNotice(reason, reason === 'unconfirmed' ? { ...actions, onSignOut } : actions)
    },
  }
}

/** A script that runs in the task of the start looks for its elements, and fails without them. */
const clear = (made: Made) => (isStart(made) ? setTimeout(empty) : empty())

function going(parts: Parts): Some<'leave' | 'reload' | 'empty' | 'stop-parsing'> {
  const { settings, emit, report, moves, questions, ways, raise } = parts
  const overdue = createTimer(() => raise({ type: 'not-gone' }))
  /** A document that starts is left as it is: covered, and nobody has seen it. */
  const go = ({ page, marker }: Made, move: () => void) => {
    questions.abort()
    if (takesPart(page)) moves.add(Date.now())
    forget()
    attempt(insist)
    move()
    overdue(settings.pingTimeout)
    emit('leave', { reason: reasonOf(marker) })
  }
  return {
    leave: made => {
      const { loginUrl, returnTo } = settings
      const destination = { loginUrl, returnTo, reason: reasonOf(made.marker), isProtected: parts.isProtected() }
      go(made, () => leave({ ...destination, redirectTo: parts.redirectTo() }))
    },
    reload: made => {
      const onRetry = () => go(made, () => renew(parts.isPostResult))
      if (mayRenew()) return onRetry()
      questions.abort()
      // No next document stops the parser.
      if (isStart(made)) window.stop()
      clear(made)
      report('LG224')
      showNotice('foreign', { onRetry })
    },
    empty: made => {
      if (made.page.view === 'unconfirmed') attempt(ways.look)
      clear(made)
    },
    'stop-parsing': () => window.stop(),
  }
}

function asking({ questions, ways, raise }: Parts): Some<'ask' | 'ask-anyway' | 'abort' | 'repeat-sign-out'> {
  const ask = ({ signal }: Made) => void questions.ask(signal.type)
  const again = async () => raise({ type: 'settled', answered: await ways.repeat() })
  return {
    ask: made => {
      if (genuineDocument.visibilityState === 'visible') ask(made)
    },
    'ask-anyway': ask,
    abort: () => questions.abort(),
    // What was only found in the document is offered to the person, and not sent by itself.
    'repeat-sign-out': ({ page }) => {
      if (ways.isOwn || page.view !== 'unconfirmed') void again()
    },
  }
}

/** How every order is carried out. Each is one effect; what it needs to know comes with the decision. */
export function createOrders(parts: Parts): Orders {
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
    tell: ({ marker }) => tell(marker.intent ? 'ending' : 'ended'),
    ...asking(parts),
    ...waiting(parts),
    ...noticing(parts),
    ...going(parts),
  }
}
