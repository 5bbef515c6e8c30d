import { type Beginning, begin } from '../core/begin.js'
import { type Decision, decide } from '../core/decide.js'
import type { Marker } from '../core/marker.js'
import type { Order } from '../core/reconcile.js'
import type { Signal } from '../core/signals.js'
import type { Context, Page, View } from '../core/states.js'
import { stateOf } from '../core/view.js'
import type { Settings } from '../options/settings.js'
import type { MarkerStore } from '../storage/marker-store.js'
import { createSaver } from './create-saver.js'
import { createVerdictEmitter, type Emitter, type Report } from './events.js'

/** The start of a document is not a signal, but it is handled like one. */
type HandledSignal = Signal | { readonly type: 'start'; readonly source: string }

/** A decision, with the signal and the marker that led to it. */
export interface Handled extends Decision {
  readonly signal: HandledSignal
  readonly before: Marker
  /** Until then a listener of `beforeLeave` saves what the person did; `undefined`: nobody does. */
  readonly saving?: Promise<unknown> | undefined
}

/** A function for each order, which carries it out. */
export type Orders = Readonly<Record<Order, (handled: Handled) => void>>

export interface Dispatcher {
  /** What is known of this document; `undefined` before its start. */
  readonly page: Page | undefined
  /** Decides at the start of the document, or when an app enters a protected address. */
  readonly begin: (beginning: Beginning) => void
  /** Decides what a signal leads to, and carries that out. A signal that comes meanwhile waits for its turn. */
  readonly dispatch: (signal: Signal) => void
  /** Gives the functions that carry out orders. Nothing is decided before this call. */
  readonly connect: (orders: Orders, syncWorkerRecord: (() => void) | null) => void
  readonly stop: () => void
}

export interface Surroundings {
  readonly settings: Settings
  readonly emit: Emitter['emit']
  readonly report: Report
  /** Called after the orders were carried out. */
  readonly onHandled: (handled: Handled) => void
}

/** At these signals the worker record is read again, too. */
const WAKE_UPS: readonly Signal['type'][] = ['restored', 'shown', 'hint']

/** Runs one action after the other. If one throws, its caller gets the error and the queue is dropped. */
function createQueue() {
  const waiting: (() => void)[] = []
  return (action: () => void) => {
    if (waiting.push(action) > 1) return
    try {
      for (; waiting[0]; waiting.shift()) waiting[0]()
    } finally {
      // The next signal makes up for those that are dropped.
      waiting.length = 0
    }
  }
}

/** Carries out orders one by one. If one throws, the next are carried out all the same, above all the leave. */
function carryOut(handled: Handled, orders: Orders, report: Report): void {
  for (const order of handled.orders) {
    try {
      orders[order](handled)
    } catch (error) {
      report('LG214', `${order}: ${error}`)
    }
  }
}

/** Emits `change` and `step` for a decision. With the option `debug`, also logs it. */
function emitStep(
  { signal, page, orders: commands }: Handled,
  viewBefore: View,
  { settings, emit }: Surroundings,
): void {
  const from = stateOf(viewBefore)
  const to = stateOf(page.view)
  const event = signal.type === 'verdict' ? signal.verdict : signal.type
  // biome-ignore lint/suspicious/noConsole: this is what the option `debug` is for.
  if (settings.debug) console.debug('[logout-guard]', event, from, '→', to, ...commands)
  if (from !== to) emit('change', { from, to, event })
  emit('step', { signal, event, from, to, commands })
}

/** Carries out one decision after the other, and keeps the facts of the page. */
function createHandler(surroundings: Surroundings, contextNow: () => Context) {
  const { report, onHandled } = surroundings
  const save = createSaver(surroundings.emit, report)
  let page: Page | undefined
  return {
    get page() {
      return page
    },
    handle(signal: HandledSignal, orders: Orders, decideIn: (context: Context) => Decision): void {
      const context = contextNow()
      const decision = decideIn(context)
      const before = page
      page = decision.page
      // Before the cover: a listener on a covered page finds no scroll position and no lines in `innerText`.
      const handled = { ...decision, signal, before: context.marker, saving: save(before, decision) }
      carryOut(handled, orders, report)
      emitStep(handled, before?.view ?? 'open', surroundings)
      onHandled(handled)
    },
  }
}

/** Every signal goes through here: it is queued, then decided, then carried out. */
export function createDispatcher(site: Surroundings, contextNow: () => Context, marker: MarkerStore): Dispatcher {
  const { settings, emit, report } = site
  const inTurn = createQueue()
  const emitVerdict = createVerdictEmitter(settings.sessionKey, emit, report)
  const handler = createHandler(site, contextNow)
  let orders: Orders | undefined
  let syncWorkerRecord: (() => void) | null
  return {
    get page() {
      return handler.page
    },
    begin: beginning =>
      inTurn(() => {
        const signal = { type: 'start', source: beginning.source } as const
        if (orders) handler.handle(signal, orders, context => begin(beginning, context, settings))
      }),
    dispatch(signal) {
      // After a restore, a marker that only this document knows proves nothing.
      if (orders && signal.type === 'restored') marker.forget()
      if (orders && WAKE_UPS.includes(signal.type)) syncWorkerRecord?.()
      inTurn(() => {
        const { page } = handler
        if (!orders || !page) return
        if (signal.type === 'verdict') emitVerdict(signal)
        // A listener may have stopped the guard.
        if (orders) handler.handle(signal, orders, context => decide(page, signal, context, settings))
      })
    },
    connect(given, sync) {
      orders = given
      syncWorkerRecord = sync
    },
    stop() {
      orders = undefined
    },
  }
}
