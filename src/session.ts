import { readArrival, withoutFragment } from './arrival.js'
import { createContext } from './context.js'
import { routeOf } from './core/routes.js'
import type { Signal, State } from './core/states.js'
import { stateOf } from './core/view.js'
import { createDispatch, type Made, type Surroundings } from './dispatch.js'
import type { Cover } from './effects/cover.js'
import { createChannel } from './effects/tell.js'
import { beginningOf, firstOf } from './entrance.js'
import type { Head, Taken } from './head/link.js'
import { relayOf } from './head/relay-of.js'
import { isLeft, replay } from './head/replay.js'
import { watchLeaving } from './leaving/watch-leaving.js'
import { createMemory, type Memory } from './memory.js'
import { createOrders } from './orders.js'
import { createRecall } from './recall.js'
import { createQuestions, type Questions } from './session-check.js'
import { createSignOutWays } from './sign-out-ways.js'
import { isStored } from './signals/on-loaded.js'
import { wire } from './wire.js'

/** A started guard, as the public object sees it. */
export interface Session {
  readonly state: State
  readonly raise: (signal: Signal) => void
  readonly questions: Questions
  readonly fetch: typeof window.fetch
  readonly stop: () => void
}

export interface Started extends Surroundings {
  readonly cover: Cover
  /** The first script of the page, if that was not this one. */
  readonly head: (Head & Taken) | undefined
  readonly redirectTo: () => string | undefined
}

/** Notes, as soon as it is known to be of the epoch, that this document came from the network. */
function createNoting(seen: Memory['seen'], isPostResult: boolean) {
  let isNew = false
  return ({ signal, page: { birth } }: Made) => {
    if (signal.type === 'loaded') isNew = !signal.fromCache && (isPostResult || isStored())
    if (isNew && birth.kind === 'epoch') seen.add(birth.epoch.nonce)
  }
}

/** Starts the guard in this document: reads where it came from, decides, acts, and listens from then on. */
export function startSession(started: Started): Session {
  const { settings, report, onDecision, head } = started
  const fetch = head?.fetch ?? window.fetch.bind(window)
  const address = withoutFragment(head?.url ?? location.href)
  const memory = createMemory(settings, report, address)
  const { channel, tell } = createChannel(settings.name)
  if (!channel) report('LG204')
  const route = () => routeOf(settings.routes, location)
  const { source, requestedAt, isPostResult, isOwnPost } = readArrival(memory, address)
  const noteSeen = createNoting(isPostResult ? memory.posts : memory.seen, isPostResult)
  const decided = (made: Made) => {
    if (made.signal.type === 'restored') memory.signOutNote.take()
    noteSeen(made)
    onDecision(made)
  }
  const contextNow = createContext(settings, memory, report)
  const dispatch = createDispatch({ ...started, onDecision: decided }, contextNow, memory)
  const { raise } = dispatch
  const { recall, recalled, mark, unlink } = createRecall(settings, memory.store, report, raise)
  const questions = createQuestions({ settings, fetch, raise, report, recalled, ping: head?.ping })
  const ways = createSignOutWays(settings, fetch)
  const parts = { raise, mark, recalled, moves: memory.moves, tell, ways, questions, isPostResult }
  const orders = createOrders({ ...started, ...parts, isProtected: () => route() === 'protected' })
  dispatch.connect({ orders, recall })
  const routed = () => {
    if (route() !== 'protected') return
    if (dispatch.page?.birth.kind === 'public') dispatch.begin(beginningOf('network', Date.now(), settings, memory))
    else raise({ type: 'shown' })
  }

  recall?.()
  const place = routeOf(settings.routes, new URL(address))
  const from = place === 'protected' ? source : place === 'public' ? 'public' : 'login'
  dispatch.begin({ ...beginningOf(from, requestedAt, settings, memory), first: firstOf(head) })
  questions.forgetFirst()
  // What another start of this guard left covered.
  if (dispatch.page?.view === 'open' && started.cover.lift()) started.emit('reveal', undefined)
  const { coverOnLeave: mode } = settings
  const isShown = () => dispatch.page !== undefined && dispatch.page.birth.kind !== 'public'
  const heard = head?.heard ?? []
  const leaving = watchLeaving({ mode, isShown, isChanged: isPostResult || heard.includes('input') })
  const veil = mode === true ? leaving.veil : undefined
  const found = { events: head && relayOf(head), wasLeft: isLeft(heard) }
  const unwire = wire({
    settings,
    raise,
    report,
    memory,
    ways,
    channel,
    requestedAt,
    isOwnPost,
    veil,
    routed,
    ...found,
  })
  const stops = [started.cover.watch(), unwire, leaving.stop, () => head?.silence()]
  replay(heard, raise)
  // An app that went to another address meanwhile.
  if (head && head.url !== location.href) routed()
  return {
    get state() {
      return stateOf(dispatch.page?.view ?? 'open')
    },
    ...{ raise, questions, fetch },
    stop() {
      dispatch.stop()
      questions.abort()
      unlink()
      for (const stop of stops) stop()
    },
  }
}
