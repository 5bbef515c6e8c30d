import { statusHere } from './arrival.js'
import { isAnswered } from './core/is-answered.js'
import { type Beginning, startOf } from './core/start.js'
import type { Source } from './core/start-table.js'
import type { Context } from './core/states.js'
import { genuineDocument } from './genuine-document.js'
import type { Memory } from './memory.js'
import type { Settings } from './settings.js'
import type { Steps } from './steps.js'

/** The next document of a tab after a sign-out is its answer; not so one that is opened later, from elsewhere. */
function isSignOutAnswer({ signOutNote }: Memory, { pingTimeout }: Settings): boolean {
  const [at, from] = signOutNote.take()?.split(' ') ?? []
  const isYoung = Date.now() - Number(at) < pingTimeout
  return from !== undefined && (isYoung || from === genuineDocument.referrer.split('#')[0])
}

/** Starts to guard what this document shows: at its first script, and when an app enters a protected route. */
export function createEntrance(settings: Settings, memory: Memory, contextNow: () => Context, steps: Steps) {
  return (source: Source, requestedAt: number): void => {
    const context = contextNow()
    const { running } = context.marker
    const beginning: Beginning = {
      ...{ source, requestedAt, isReadable: memory.store.isReadable },
      isSeen: running !== null && memory.seen.has(running.epoch.nonce),
      isSettled: isSignOutAnswer(memory, settings),
      isAnswered: isAnswered(statusHere(), false, settings.signedOutStatus),
    }
    steps.start(source, startOf(beginning, context), context.marker)
  }
}
