import { statusHere } from './arrival.js'
import type { Beginning } from './core/begin.js'
import { isAnswered } from './core/is-answered.js'
import { parseMarker } from './core/marker-records.js'
import type { Source } from './core/opens-at-start.js'
import type { SessionAtStart } from './core/states.js'
import { genuineDocument } from './genuine-document.js'
import type { Taken } from './head/link.js'
import type { Memory } from './memory.js'
import type { Settings } from './settings.js'

type Texts = [string, string, string]

/** The next document of a tab after a sign-out is its answer; not so one that is opened later, from elsewhere. */
function isSignOutAnswer({ signOutNote }: Memory, { pingTimeout }: Settings): boolean {
  const [at, from] = signOutNote.take()?.split(' ') ?? []
  const isYoung = Date.now() - Number(at) < pingTimeout
  return from !== undefined && (isYoung || from === genuineDocument.referrer.split('#')[0])
}

/** What is known at the first script of a document, or when an app enters a protected route. */
export function beginningOf(source: Source, requestedAt: number, settings: Settings, memory: Memory): Beginning {
  const { running } = memory.store.read()
  return {
    source,
    requestedAt,
    isSeen: running !== null && memory.seen.has(running.epoch.nonce),
    isSettled: isSignOutAnswer(memory, settings),
    isAnswered: isAnswered(statusHere(), false, settings.signedOutStatus),
  }
}

/** What the head saw. It had no time to check the records. */
export function firstOf(head: Taken | undefined): SessionAtStart | undefined {
  if (!head?.first) return undefined
  const { running, end, intent } = head.first.marker
  return { ...head.first, marker: parseMarker(...([running, end, intent].map(part => JSON.stringify(part)) as Texts)) }
}
