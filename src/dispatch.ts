import { type Beginning, begin } from './core/begin.js'
import { type Decision, decide } from './core/decide.js'
import type { Marker } from './core/marker.js'
import type { Order } from './core/order.js'
import type { Context, Page, Signal } from './core/states.js'
import { stateOf } from './core/view.js'
import type { Emitter } from './events.js'
import type { Memory } from './memory.js'
import type { Orders } from './orders.js'
import type { Report } from './report.js'
import type { Settings } from './settings.js'

/** The first script is no signal, but is told like one. */
type Told = Signal | { readonly type: 'start'; readonly source: string }

/** A decision, with what it was made from. */
export interface Made extends Decision {
  readonly signal: Told
  readonly before: Marker
}

export interface Dispatch {
  /** What is known of this document; nothing before it started. */
  readonly page: Page | undefined
  /** Decides about the start of the document, or of its protected part. */
  readonly begin: (beginning: Beginning) => void
  /** Decides what a signal leads to, and does it. What is raised meanwhile waits until its turn. */
  readonly raise: (signal: Signal) => void
  /** Gives it what it acts by; before that nothing is decided. */
  readonly connect: (how: How) => void
  readonly stop: () => void
}

interface How {
  readonly orders: Orders
  /** Reads what the worker found out, if there is one. */
  readonly recall: (() => void) | null
}

export interface Surroundings {
  readonly settings: Settings
  readonly emit: Emitter['emit']
  readonly report: Report
  /** After its orders were carried out. */
  readonly onDecision: (made: Made) => void
}

/** Why the session of this page ended. */
export const reasonOf = ({ end }: Marker): string => end?.reason ?? 'signed-out'

/** When the marker is read anew, what the worker found out is, too. */
const WAKE_UPS: readonly Signal['type'][] = ['restored', 'shown', 'hint']

const eventOf = (signal: Told) => (signal.type === 'verdict' ? signal.verdict : signal.type)

/** The way of every signal: it is queued, decided upon, and the orders are carried out one by one. */
export function createDispatch(
  { settings, emit, report, onDecision }: Surroundings,
  contextNow: () => Context,
  { store }: Memory,
): Dispatch {
  const waiting: (() => void)[] = []
  const heard = createHeard(settings, emit, report)
  let page: Page | undefined
  let how: How | undefined

  /** An order that throws keeps none of the next from being carried out, and least of all the leave. */
  const carryOut = (orders: Orders, order: Order, made: Made) => {
    try {
      orders[order](made)
    } catch (error) {
      report('LG214', `${order}: ${error}`)
    }
  }
  const tell = ({ signal, page: { view }, orders: commands }: Made, known?: Page) => {
    const from = stateOf(known?.view ?? 'open')
    const to = stateOf(view)
    const event = eventOf(signal)
    // biome-ignore lint/suspicious/noConsole: this is what the option `debug` is for.
    if (settings.debug) console.debug('[logout-guard]', event, from, '→', to, ...commands)
    if (from !== to) emit('change', { from, to, event })
    emit('step', { signal, event, from, to, commands })
  }
  const act = ({ orders }: How, made: Made) => {
    const known = page
    page = made.page
    // Before the cover, which costs a listener the scroll position and the lines of `innerText`; and never when nothing is
    // left to be saved.
    const isMoving = made.orders.some(order => order === 'leave' || order === 'reload')
    if (isMoving && !known?.emptied) emit('beforeLeave', { reason: reasonOf(made.marker) })
    for (const order of made.orders) carryOut(orders, order, made)
    tell(made, known)
    onDecision(made)
  }
  /** Of what throws hears who called. What waits behind it is given up: the next signal teaches the same. */
  const inTurn = (action: () => void) => {
    if (waiting.push(action) > 1) return
    try {
      for (; waiting[0]; waiting.shift()) waiting[0]()
    } finally {
      waiting.length = 0
    }
  }
  const raise = (signal: Signal) => {
    if (!how) return
    // What this document alone knew proves nothing any more.
    if (signal.type === 'restored') store.forget()
    if (WAKE_UPS.includes(signal.type)) how.recall?.()
    inTurn(() => {
      if (!page || !how) return
      if (signal.type === 'verdict') heard(signal)
      const context = contextNow()
      act(how, { ...decide(page, signal, context, settings), signal, before: context.marker })
    })
  }
  return {
    get page() {
      return page
    },
    begin: beginning =>
      inTurn(() => {
        if (!how) return
        const context = contextNow()
        const signal = { type: 'start', source: beginning.source } as const
        act(how, { ...begin(beginning, context, settings), signal, before: context.marker })
      }),
    raise,
    connect: given => {
      how = given
    },
    stop: () => {
      how = undefined
    },
  }
}

/** Tells the site what was found, and once that a switch of users could not be seen. */
function createHeard({ sessionKey }: Settings, emit: Emitter['emit'], report: Report) {
  let isNameless = false
  return ({ verdict, user }: Extract<Signal, { type: 'verdict' }>) => {
    emit('verdict', { verdict })
    if (verdict !== 'signed-in' || user !== null || sessionKey || isNameless) return
    isNameless = true
    report('LG209')
  }
}
