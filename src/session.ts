import { here, readArrival } from './arrival.js'
import { createCommands, type Parts } from './commands.js'
import { createContext } from './context.js'
import type { Marker } from './core/marker.js'
import { next, type Step } from './core/next.js'
import { routeOf } from './core/routes.js'
import { startOf } from './core/start.js'
import type { Source } from './core/start-table.js'
import type { Page, Signal, State } from './core/states.js'
import type { Cover } from './effects/cover.js'
import { createMarkerStore } from './effects/marker-store.js'
import { createMoves } from './effects/moves.js'
import { createNote } from './effects/note.js'
import { createSeen } from './effects/seen.js'
import { createChannel } from './effects/tell.js'
import type { Emitter, GuardStep } from './events.js'
import { createQuestions, type Questions } from './question.js'
import { createRecall } from './recall.js'
import type { Report } from './report.js'
import type { Settings } from './settings.js'
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

export interface Surroundings {
  readonly settings: Settings
  readonly emit: Emitter['emit']
  readonly report: Report
  readonly cover: Cover
  readonly onStep: (event: string, marker: Marker) => void
  readonly redirectTo: () => string | undefined
}

/** When the marker is read anew, what the worker found out is, too. */
const WAKE_UPS = ['restored', 'shown', 'hint']

/** Starts the guard in this document: reads where it came from, decides, acts, and listens from then on. */
export function startSession({ settings, emit, report, cover, onStep, redirectTo }: Surroundings): Session {
  const prefix = `logout-guard:${settings.name}`
  const fetch = window.fetch.bind(window)
  const store = createMarkerStore(settings.name, error => report('LG203', String(error)))
  const moves = createMoves(`${prefix}:moves`)
  const signOutNote = createNote(`${prefix}:sign-out`)
  const postNote = createNote(`${prefix}:post`)
  const { channel, tell } = createChannel(settings.name)
  if (!channel) report('LG204')
  const seen = createSeen(`${prefix}:seen`, here())
  const contextNow = createContext(settings, store, moves, report)
  const link = settings.worker
    ? settings.worker({ settings, report, marker: store.read, hinted: () => raise({ type: 'retry' }) })
    : null
  const { recall, ready, mark } = createRecall({ link, store, settings, joined: () => raise({ type: 'marker' }) })
  const isProtected = () => routeOf(settings.routes, location) === 'protected'
  const publicSource = () => (routeOf(settings.routes, location) === 'public' ? 'public' : 'login')
  const { source, requestedAt, isPostResult } = readArrival(postNote.take())

  /** The next document of a tab after a sign-out is its answer; not so one that is opened later, from elsewhere. */
  const isSignOutAnswer = () => {
    const [at, from] = signOutNote.take()?.split(' ') ?? []
    const isYoung = Date.now() - Number(at) < settings.pingTimeout
    return from !== undefined && (isYoung || from === document.referrer.split('#')[0])
  }

  const waiting: Signal[] = []
  let isBusy = false
  let isStopped = false
  let isNameless = false
  let isNew = false
  let page: Page | undefined
  const raise = (signal: Signal) => {
    if (WAKE_UPS.includes(signal.type)) recall()
    waiting.push(signal)
    // A listener of the site may call the guard while it acts: one step ends before the next begins.
    if (isBusy) return
    isBusy = true
    try {
      for (let one = waiting.shift(); one; one = waiting.shift()) step(one)
    } finally {
      isBusy = false
    }
  }
  const questions = createQuestions(settings, fetch, raise, report, ready)
  const parts: Parts = {
    ...{ settings, raise, emit, report, mark, ready, cover, moves, tell, fetch, questions },
    ...{ isProtected, isPostResult, redirectTo },
  }
  const commands = createCommands(parts)

  const act = (signal: GuardStep['signal'], taken: Step, from: State, before: Marker) => {
    page = taken.page
    const { event, commands: orders } = taken
    const to = page.state
    // biome-ignore lint/suspicious/noConsole: this is what the option `debug` is for.
    if (settings.debug) console.debug('[logout-guard]', event, from, '→', to, ...orders)
    for (const command of orders) commands[command]?.({ ...taken, before })
    if (from !== to) emit('change', { from, to, event })
    emit('step', { signal, event, from, to, commands: orders })
    if (isNew && page.birth.kind === 'epoch') seen.add(page.birth.epoch.nonce)
    onStep(event, taken.marker)
  }
  const heard = ({ verdict, user }: Extract<Signal, { type: 'verdict' }>) => {
    emit('verdict', { verdict })
    if (verdict !== 'signed-in' || user !== null || settings.sessionKey || isNameless) return
    isNameless = true
    report('LG209')
  }
  const step = (signal: Signal) => {
    if (!page || isStopped) return
    const context = contextNow()
    if (signal.type === 'verdict') heard(signal)
    if (signal.type === 'loaded') isNew = !signal.fromCache && !isPostResult && isStored()
    act(signal, next(page, signal, context, settings), page.state, context.marker)
  }
  const enter = (source: Source, requested: number) => {
    const context = contextNow()
    const { running } = context.marker
    const isSeen = running !== null && seen.has(running.epoch.nonce)
    const isSettled = isSignOutAnswer()
    const beginning = { source, isReadable: store.isReadable, isSeen, requestedAt: requested, isSettled }
    act({ type: 'start', source }, startOf(beginning, context), 'open', context.marker)
  }
  const routed = () => {
    if (!isProtected()) return
    if (page?.birth.kind === 'public') enter('network', Date.now())
    else raise({ type: 'shown' })
  }

  recall()
  enter(isProtected() ? source : publicSource(), requestedAt)
  const unwire = wire({ settings, raise, report, store, channel, requestedAt, signOutNote, postNote, routed })
  const stop = () => {
    isStopped = true
    questions.abort()
    link?.stop()
    unwire()
  }
  return {
    get state() {
      return page?.state ?? 'open'
    },
    ...{ raise, questions, fetch, stop },
  }
}
