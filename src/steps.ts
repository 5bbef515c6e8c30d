import { type Commands, type Ran, reasonOf } from './commands.js'
import type { Marker } from './core/marker.js'
import { next } from './core/next.js'
import type { Command, Context, Page, Signal, State } from './core/states.js'
import type { Step } from './core/step.js'
import type { Emitter } from './events.js'
import type { Memory } from './memory.js'
import type { Report } from './report.js'
import type { Settings } from './settings.js'
import { isStored } from './signals/on-loaded.js'

type StepSignal = Signal | { readonly type: 'start'; readonly source: string }

export interface Steps {
  /** What is known of this document; nothing before it started. */
  readonly page: Page | undefined
  /** Does what the start of the document, or of its protected part, leads to. */
  start(source: string, step: Step, before: Marker): void
  /** Decides what a signal means, and does it. */
  take(signal: Signal): void
}

interface Stepping {
  readonly settings: Settings
  readonly emit: Emitter['emit']
  readonly report: Report
  readonly onStep: (event: string, marker: Marker) => void
  readonly contextNow: () => Context
  readonly commands: Commands
  readonly seen: Memory['seen']
  readonly isPostResult: boolean
}

const isLeaving = (command: Command) => command === 'leave' || command === 'renew'

/** Holds what the core knows of this document, and carries out what it decides. */
export function createSteps(stepping: Stepping): Steps {
  const { settings, emit, report, contextNow, commands, onStep, seen, isPostResult } = stepping
  const heard = createHeard(stepping)
  let page: Page | undefined
  let isNew = false

  /** A command that throws keeps none of the next from running, and least of all the leave. */
  const run = (command: Command, ran: Ran) => {
    try {
      commands[command]?.(ran)
    } catch (error) {
      report('LG214', `${command}: ${error}`)
    }
  }
  const tell = (signal: StepSignal, { event, commands: orders }: Step, from: State, to: State) => {
    if (from !== to) emit('change', { from, to, event })
    emit('step', { signal, event, from, to, commands: orders })
  }
  const act = (signal: StepSignal, taken: Step, from: State, before: Marker) => {
    page = taken.page
    const { event, commands: orders } = taken
    const to = page.state
    // biome-ignore lint/suspicious/noConsole: this is what the option `debug` is for.
    if (settings.debug) console.debug('[logout-guard]', event, from, '→', to, ...orders)
    // Before the cover, which costs a listener the scroll position and the lines of `innerText`.
    if (orders.some(isLeaving)) emit('beforeLeave', { reason: reasonOf(taken) })
    for (const command of orders) run(command, { ...taken, before })
    tell(signal, taken, from, to)
    if (isNew && page.birth.kind === 'epoch') seen.add(page.birth.epoch.nonce)
    onStep(event, taken.marker)
  }
  return {
    get page() {
      return page
    },
    start: (source, step, before) => act({ type: 'start', source }, step, 'open', before),
    take(signal) {
      if (!page) return
      const context = contextNow()
      if (signal.type === 'verdict') heard(signal)
      if (signal.type === 'loaded') isNew = !signal.fromCache && (isPostResult || isStored())
      act(signal, next(page, signal, context, settings), page.state, context.marker)
    },
  }
}

/** Tells the site what was found, and once that a switch of users could not be seen. */
function createHeard({ settings, emit, report }: Stepping) {
  let isNameless = false
  return ({ verdict, user }: Extract<Signal, { type: 'verdict' }>) => {
    emit('verdict', { verdict })
    if (verdict !== 'signed-in' || user !== null || settings.sessionKey || isNameless) return
    isNameless = true
    report('LG209')
  }
}
