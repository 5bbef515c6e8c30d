import { stopAll } from '../browser/listen.js'
import type { Marker } from '../core/marker.js'
import { routeOf } from '../core/routes.js'
import type { Signal } from '../core/signals.js'
import type { Page, State } from '../core/states.js'
import { stateOf } from '../core/view.js'
import type { Cover } from '../effects/cover/cover.js'
import { createSignOutWays } from '../effects/sign-out.js'
import type { Head, Taken } from '../head/hand-over.js'
import { isLeft, relayOf, replay } from '../head/replay.js'
import { watchLeaving } from '../leaving/watch-leaving.js'
import { isStored, withoutFragment } from '../signals/arrival.js'
import { createChannel } from '../signals/other-tabs.js'
import { createStorage, type GuardStorage } from '../storage/storage.js'
import { createWorkerSync } from '../worker-link/sync-worker-record.js'
import { beginningOf, createContext, readArrival, sessionOfHead } from './context.js'
import { createDispatcher, type Handled, type Surroundings } from './dispatch.js'
import { createLimitKeeper, endLastSession } from './keep-limit.js'
import { createOrders } from './orders.js'
import { createSessionChecks, type SessionChecks } from './session-checks.js'
import { wire } from './wire.js'

/** A started guard, as the public object uses it. */
export interface Session {
  readonly state: State
  readonly dispatch: (signal: Signal) => void
  readonly checks: SessionChecks
  readonly fetch: typeof window.fetch
  readonly storage: GuardStorage
  /** Whether the page is open, and shows something protected. */
  readonly isOpen: () => boolean
  readonly stop: () => void
}

export interface Started extends Surroundings {
  readonly cover: Cover
  /** The head of the page, if there is one of this name. */
  readonly head: (Head & Taken) | undefined
  readonly redirectTo: () => string | undefined
}

/** Notes that this document came from the network, as soon as its epoch is known. */
function createLoadedNote({ posts, loaded }: GuardStorage, isPostResult: boolean) {
  const addresses = isPostResult ? posts : loaded
  let isNew = false
  return ({ signal, page: { membership } }: Handled) => {
    if (signal.type === 'loaded') isNew = !signal.fromCache && (isPostResult || isStored())
    if (isNew && membership.kind === 'epoch') addresses.add(membership.epoch.nonce)
  }
}

const isPublic = (page: Page | undefined) => page?.membership.kind === 'public'

/** Looks at this document, makes what decides and what acts, and connects the two. */
function assemble(started: Started) {
  const { settings, report, head } = started
  const address = withoutFragment(head?.url ?? location.href)
  const storage = createStorage(settings, report, address)
  const tabs = createChannel(settings.name)
  if (!tabs.channel) report('LG204')
  const fetch = head?.fetch ?? window.fetch.bind(window)
  const arrival = readArrival(storage, address, settings.routes)
  const noteLoaded = createLoadedNote(storage, arrival.isPostResult)
  const keepLimit = createLimitKeeper(storage, settings)
  endLastSession(storage, settings, arrival.requestedAt)
  const onHandled = (handled: Handled) => {
    if (handled.signal.type === 'restored') storage.signOutNote.take()
    noteLoaded(handled)
    started.onHandled(handled)
  }
  const contextNow = createContext(settings, storage, report)
  const dispatcher = createDispatcher({ ...started, onHandled }, contextNow, storage.marker)
  const { dispatch } = dispatcher
  const worker = createWorkerSync(settings, storage.marker, report, dispatch)
  // Before the page is shown: the idle limit looks at it then.
  const mark = (before: Marker, after: Marker) => {
    worker.mark(before, after)
    keepLimit(before, after)
  }
  const ways = createSignOutWays(settings, fetch)
  const isProtected = () => routeOf(settings.routes, location) === 'protected'
  const isOpen = () => dispatcher.page?.view === 'open' && !isPublic(dispatcher.page)
  const parts = {
    ...started,
    ...tabs,
    ...arrival,
    ...worker,
    mark,
    storage,
    fetch,
    dispatcher,
    dispatch,
    ways,
    isProtected,
    isOpen,
  }
  const runtime = { ...parts, checks: createSessionChecks(parts) }
  dispatcher.connect(createOrders(runtime), worker.sync)
  return runtime
}

/** Listens from now on. Returns functions that end that. */
function listen(runtime: ReturnType<typeof assemble>): (() => void)[] {
  const { settings, storage, head, dispatcher, dispatch } = runtime
  const { coverOnLeave: mode } = settings
  const heard = head?.heard ?? []
  const onRoute = () => {
    if (!isPublic(dispatcher.page)) dispatch({ type: 'shown' })
    else if (runtime.isProtected()) dispatcher.begin(beginningOf('network', Date.now(), settings, storage))
  }
  const isShown = () => dispatcher.page !== undefined && !isPublic(dispatcher.page)
  const leaving = watchLeaving({ mode, isShown, isChanged: runtime.isPostResult || heard.includes('input') })
  const veil = mode === true ? leaving.veil : undefined
  const unwire = wire({ ...runtime, onRoute, veil, events: head && relayOf(head), wasLeft: isLeft(heard) })
  const stops = [runtime.cover.watch(), unwire, leaving.stop, () => head?.stop()]
  replay(heard, dispatch)
  // An app may have gone to another address since the first script.
  if (head && head.url !== location.href) onRoute()
  return stops
}

/** Starts the guard in this document: decides about its first script, and listens from then on. */
export function startSession(started: Started): Session {
  const runtime = assemble(started)
  const { settings, dispatcher, dispatch, checks, fetch, storage, isOpen } = runtime
  runtime.sync?.()
  const beginning = beginningOf(runtime.source, runtime.requestedAt, settings, runtime.storage)
  dispatcher.begin({ ...beginning, atStart: sessionOfHead(started.head) })
  checks.forgetFirst()
  // An earlier start of this guard may have left a cover.
  if (dispatcher.page?.view === 'open' && started.cover.lift()) started.emit('reveal', undefined)
  const stop = stopAll(dispatcher.stop, checks.abort, runtime.unlink, ...listen(runtime))
  return {
    get state() {
      return stateOf(dispatcher.page?.view ?? 'open')
    },
    ...{ dispatch, checks, fetch, storage, isOpen, stop },
  }
}
