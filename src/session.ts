import { readArrival } from './arrival.js'
import { createCommands } from './commands.js'
import { createContext } from './context.js'
import type { Marker } from './core/marker.js'
import { routeOf } from './core/routes.js'
import type { Signal, State } from './core/states.js'
import type { Cover } from './effects/cover.js'
import { createChannel } from './effects/tell.js'
import { createEntrance } from './entrance.js'
import type { Emitter } from './events.js'
import { inTurn } from './in-turn.js'
import { createMemory } from './memory.js'
import { createQuestions, type Questions } from './question.js'
import { createRecall } from './recall.js'
import type { Report } from './report.js'
import type { Settings } from './settings.js'
import { createSignOutWays } from './sign-out-ways.js'
import { createSteps } from './steps.js'
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
export function startSession(surroundings: Surroundings): Session {
  const { settings, report } = surroundings
  const fetch = window.fetch.bind(window)
  const memory = createMemory(settings, report)
  const { channel, tell } = createChannel(settings.name)
  if (!channel) report('LG204')
  const contextNow = createContext(settings, memory, report)
  let isStopped = false
  const take = inTurn((signal: Signal) => isStopped || steps.take(signal))
  const raise = (signal: Signal) => {
    if (WAKE_UPS.includes(signal.type)) recall()
    take(signal)
  }
  const { recall, ready, mark, unlink } = createRecall(settings, memory.store, report, raise)
  const questions = createQuestions(settings, fetch, raise, report, ready)
  const ways = createSignOutWays(settings, fetch)
  const route = () => routeOf(settings.routes, location)
  const { source, requestedAt, isPostResult, isOwnPost } = readArrival(memory)
  const commands = createCommands({
    ...surroundings,
    ...{ raise, mark, ready, moves: memory.moves, tell, ways, questions, isPostResult },
    isProtected: () => route() === 'protected',
  })
  const seen = isPostResult ? memory.posts : memory.seen
  const steps = createSteps({ ...surroundings, contextNow, commands, seen, isPostResult })
  const enter = createEntrance(settings, memory, contextNow, steps)
  const routed = () => {
    if (route() !== 'protected') return
    if (steps.page?.birth.kind === 'public') enter('network', Date.now())
    else raise({ type: 'shown' })
  }

  recall()
  const place = route()
  enter(place === 'protected' ? source : place === 'public' ? 'public' : 'login', requestedAt)
  const unwire = wire({ settings, raise, report, memory, ways, channel, requestedAt, isOwnPost, routed })
  const stops = [surroundings.cover.watch(), unwire]
  return {
    get state() {
      return steps.page?.state ?? 'open'
    },
    ...{ raise, questions, fetch },
    stop() {
      isStopped = true
      questions.abort()
      unlink()
      for (const stop of stops) stop()
    },
  }
}
