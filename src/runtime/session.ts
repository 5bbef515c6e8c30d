import { routeOf } from '../core/routes.js'
import type { Signal, State } from '../core/states.js'
import { stateOf } from '../core/view.js'
import type { Cover } from '../effects/cover/cover.js'
import { createSignOutWays } from '../effects/sign-out.js'
import type { Head, Taken } from '../head/hand-over.js'
import { isLeft, relayOf, replay } from '../head/replay.js'
import { watchLeaving } from '../leaving/watch-leaving.js'
import { isStored, withoutFragment } from '../signals/arrival.js'
import { createChannel } from '../signals/other-tabs.js'
import { createStorage } from '../storage/storage.js'
import { createWorkerSync } from '../worker-link/sync-worker-record.js'
import { beginningOf, createContext, readArrival, sessionOfHead } from './context.js'
import { createDispatcher, type Handled, type Surroundings } from './dispatch.js'
import { createOrders } from './orders.js'
import { createSessionChecks, type SessionChecks } from './session-checks.js'
import { wire } from './wire.js'

/** A started guard, as the public object uses it. */
export interface Session {
  readonly state: State
  readonly dispatch: (signal: Signal) => void
  readonly checks: SessionChecks
  readonly fetch: typeof window.fetch
  readonly stop: () => void
}

export interface Started extends Surroundings {
  readonly cover: Cover
  /** The head of the page, if there is one of this name. */
  readonly head: (Head & Taken) | undefined
  readonly redirectTo: () => string | undefined
}

/** This document, as the guard finds it. */
function lookAround(started: Started) {
  const { settings, report, head } = started
  const address = withoutFragment(head?.url ?? location.href)
  const storage = createStorage(settings, report, address)
  const tabs = createChannel(settings.name)
  if (!tabs.channel) report('LG204')
  const fetch = head?.fetch ?? window.fetch.bind(window)
  const isProtected = () => routeOf(settings.routes, location) === 'protected'
  return { ...started, ...tabs, ...readArrival(storage, address), address, storage, fetch, isProtected }
}

type Here = ReturnType<typeof lookAround>

/** Notes that this document came from the network, as soon as its epoch is known. */
function createLoadedNote({ storage, isPostResult }: Here) {
  const addresses = isPostResult ? storage.postResults : storage.loadedAddresses
  let isNew = false
  return ({ signal, page: { membership } }: Handled) => {
    if (signal.type === 'loaded') isNew = !signal.fromCache && (isPostResult || isStored())
    if (isNew && membership.kind === 'epoch') addresses.add(membership.epoch.nonce)
  }
}

/** Makes what decides and what acts, and connects the two. */
function assemble(here: Here) {
  const { settings, storage, report, fetch } = here
  const noteLoaded = createLoadedNote(here)
  const onHandled = (handled: Handled) => {
    if (handled.signal.type === 'restored') storage.signOutNote.take()
    noteLoaded(handled)
    here.onHandled(handled)
  }
  const dispatcher = createDispatcher({ ...here, onHandled }, createContext(settings, storage, report), storage.marker)
  const { dispatch } = dispatcher
  const sync = createWorkerSync(settings, storage.marker, report, dispatch)
  const parts = { ...here, ...sync, dispatcher, dispatch, ways: createSignOutWays(settings, fetch) }
  const runtime = { ...parts, checks: createSessionChecks(parts) }
  dispatcher.connect(createOrders(runtime), sync.syncWorkerRecord)
  return runtime
}

type Runtime = ReturnType<typeof assemble>

/** The first decision: about this document at its first script. */
function begin(runtime: Runtime): void {
  const { settings, storage, head, cover, emit, dispatcher } = runtime
  runtime.syncWorkerRecord?.()
  const route = routeOf(settings.routes, new URL(runtime.address))
  const source = route === 'protected' ? runtime.source : route === 'public' ? 'public' : 'login'
  const beginning = beginningOf(source, runtime.requestedAt, settings, storage)
  dispatcher.begin({ ...beginning, atStart: sessionOfHead(head) })
  runtime.checks.forgetFirst()
  // An earlier start of this guard may have left a cover.
  if (dispatcher.page?.view === 'open' && cover.lift()) emit('reveal', undefined)
}

/** Listens from now on; returns what ends that. */
function listen(runtime: Runtime): (() => void)[] {
  const { settings, storage, head, dispatcher, dispatch } = runtime
  const { coverOnLeave: mode } = settings
  const heard = head?.heard ?? []
  const isPublic = () => dispatcher.page?.membership.kind === 'public'
  const onRouteChange = () => {
    if (!runtime.isProtected()) return
    if (isPublic()) dispatcher.begin(beginningOf('network', Date.now(), settings, storage))
    else dispatch({ type: 'shown' })
  }
  const isShown = () => dispatcher.page !== undefined && !isPublic()
  const leaving = watchLeaving({ mode, isShown, isChanged: runtime.isPostResult || heard.includes('input') })
  const veil = mode === true ? leaving.veil : undefined
  const unwire = wire({ ...runtime, onRouteChange, veil, events: head && relayOf(head), wasLeft: isLeft(heard) })
  const stops = [runtime.cover.watch(), unwire, leaving.stop, () => head?.stop()]
  replay(heard, dispatch)
  // An app may have gone to another address meanwhile.
  if (head && head.url !== location.href) onRouteChange()
  return stops
}

/** Starts the guard in this document: reads where it came from, decides, acts, and listens from then on. */
export function startSession(started: Started): Session {
  const runtime = assemble(lookAround(started))
  const { dispatcher, checks } = runtime
  begin(runtime)
  const stops = [dispatcher.stop, checks.abort, runtime.unlink, ...listen(runtime)]
  return {
    get state() {
      return stateOf(dispatcher.page?.view ?? 'open')
    },
    ...{ dispatch: runtime.dispatch, checks, fetch: runtime.fetch },
    stop() {
      for (const stop of stops) stop()
    },
  }
}
