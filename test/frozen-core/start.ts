import { birthOf } from './birth.js'
import { isFresh } from './classify.js'
import { RECENT } from './deadlines.js'
import { standingOf } from './marker.js'
import { settledMarker } from './marks.js'
import { type Found, type Source, START, type Start } from './start-table.js'
import type { Birth, Command, Context, Page } from './states.js'
import type { Step } from './step.js'
import { stopLoop } from './stop-loop.js'

/** The first script of a document, or the entry into a protected route of a single-page app. */
export interface Beginning {
  readonly source: Source
  /** Whether the marker's storage can be read at all. */
  readonly isReadable: boolean
  /** Whether this browser loaded the document's address from the network in the epoch that runs. */
  readonly isSeen: boolean
  /** When the document was asked for, in ms since 1970. */
  readonly requestedAt: number
  /** Whether this document is what the sign-out of this very tab led to. */
  readonly isSettled: boolean
  /** Whether it is known that the server did what it was asked for: its status can be read, and is none of an error. */
  readonly isAnswered: boolean
}

function found(isReadable: boolean, birth: Birth, context: Context): Found {
  const standing = standingOf(context.marker)
  if (standing === 'missing') return isReadable ? 'missing' : 'unreadable'
  if (standing !== 'running') return standing
  if (birth.kind === 'newborn') return 'another'
  return isFresh(context, RECENT) ? 'signed-in' : 'unknown'
}

/** A document whose epoch ended while it was on its way is treated like one that had been frozen. */
function rowOf({ source, isReadable }: Beginning, birth: Birth, context: Context): Start {
  const isPast = birth.kind === 'stale' && ['network', 'uncertain', 'prerendered'].includes(source)
  return START[isPast ? 'restored' : source][found(isReadable, birth, context)]
}

/** What starts out of sight waits for its first verdict as long as nobody looks. */
function bornAs(row: Start, birth: Birth, visible: boolean): Birth {
  if (row.birth === 'public' || row.birth === 'stale') return { kind: row.birth }
  return birth.kind === 'newborn' && !visible ? { ...birth, orphan: true } : birth
}

/** State, birth and commands of a document that starts: one row of the start table. */
export function startOf(beginning: Beginning, context: Context): Step {
  const { now, visible } = context
  // What a sign-out of this tab led to is the answer to it: whatever this document shows came after the sign-out.
  const isAnswer = beginning.isSettled && standingOf(context.marker) !== 'ended'
  const marker = isAnswer && beginning.isAnswered ? settledMarker(context.marker, now) : context.marker
  const birth = birthOf({ ...context, marker }, isAnswer ? now : beginning.requestedAt)
  // The HTTP cache holds what was loaded last: in this epoch.
  const isOwn = beginning.isSeen && birth.kind === 'epoch' && beginning.source !== 'history-load'
  const source = isOwn && beginning.source === 'cached' ? 'network' : beginning.source
  const row = rowOf({ ...beginning, source }, birth, { ...context, marker })
  const page: Page = {
    state: row.state,
    birth: bornAs(row, birth, visible),
    since: now,
    signOut: isAnswer ? { at: now, answered: now, repeats: 0 } : null,
    noticed: marker.intent?.at ?? 0,
    restored: false,
    departing: false,
    left: false,
    certain: isOwn || ['network', 'login', 'public'].includes(source),
    key: context.key,
    hiddenAt: visible ? null : now,
    attempt: 0,
    emptied: row.commands.includes('empty'),
  }
  const commands = isAnswer ? [...new Set<Command>([...row.commands, 'mark', 'confirm'])] : row.commands
  return stopLoop({ event: 'start', page, marker, commands }, context)
}
