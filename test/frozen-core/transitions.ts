import type { Command, State } from './states.js'

export interface Transition {
  readonly to: State
  readonly commands: readonly Command[]
}

/** One or more states, the event (see `classify`), the state that follows (`same`: it stays), and what is done. */
type Row = readonly [from: string, event: string, to: State | 'same', commands: string]

/**
 * Every legal transition. An event that has no row in a state changes nothing there. `leaving` is terminal: a document
 * that comes back in it leaves again.
 */
export const ROWS: readonly Row[] = [
  ['open covered blocked', 'left', 'covered', 'abort cover'],
  ['open covered blocked', 'restored:own', 'covered', 'cover ask'],
  ['open covered blocked', 'restored:own-fresh', 'covered', 'cover recheck'],
  ['open covered blocked', 'restored:missing', 'covered', 'cover ask'],
  ['open covered blocked', 'restored:newborn', 'covered', 'cover ask'],
  ['open covered blocked', 'restored:ending', 'covered', 'cover ask await-deadline'],
  ['open covered blocked', 'restored:other', 'leaving', 'cover renew'],
  ['open covered blocked', 'restored:ended', 'leaving', 'cover leave'],
  ['open covered blocked', 'restored:unconfirmed', 'blocked', 'cover empty notice-unconfirmed sign-out-again ask'],
  [
    'open covered blocked',
    'restored:overdue',
    'blocked',
    'cover mark tell empty notice-unconfirmed sign-out-again ask',
  ],
  ['leaving', 'restored:other', 'leaving', 'cover renew'],
  ['leaving', 'restored:own', 'leaving', 'cover renew'],
  ['leaving', 'restored:own-fresh', 'leaving', 'cover renew'],
  ['leaving', 'restored:newborn', 'leaving', 'cover renew'],
  ['leaving', 'restored:missing', 'leaving', 'cover renew'],
  ['leaving', 'restored:ending', 'leaving', 'cover leave'],
  ['leaving', 'restored:ended', 'leaving', 'cover leave'],
  ['leaving', 'restored:unconfirmed', 'leaving', 'cover leave'],
  ['covered', 'rechecked', 'open', 'reveal ask'],

  ['open', 'shown:own-old', 'open', 'ask'],
  ['open', 'shown:own-long', 'covered', 'cover ask'],
  ['covered blocked', 'shown:own', 'same', 'ask'],
  ['open', 'seen:missing', 'covered', 'cover confirm'],
  ['covered blocked', 'seen:missing', 'same', 'ask'],
  ['covered blocked', 'seen:newborn', 'same', 'ask'],
  ['open covered blocked', 'seen:ending', 'covered', 'abort cover await-deadline'],
  ['open covered blocked', 'seen:other', 'leaving', 'cover renew'],
  ['open covered blocked', 'seen:ended', 'leaving', 'cover leave'],
  ['open covered blocked', 'seen:unconfirmed', 'blocked', 'cover empty notice-unconfirmed sign-out-again ask'],
  // Nobody reads a notice in a background tab, and Chromium shows a tab's last picture for a frame when it comes to the
  // front, unless another document took its place meanwhile (docs/platform-facts.md#last-picture).
  ['open covered blocked', 'seen:unconfirmed-hidden', 'leaving', 'cover leave'],
  ['blocked', 'seen:unconfirmed-still', 'same', 'sign-out-again ask'],
  ['covered blocked', 'marker:own-news', 'open', 'reveal'],
  ['open', 'hint', 'covered', 'abort cover ask'],

  // An answer on its way would lift the cover while the page is left.
  ['open', 'departing', 'covered', 'abort cover await-departure'],
  ['covered', 'stayed', 'open', 'reveal ask'],

  ['open covered blocked', 'loaded:cache', 'leaving', 'cover renew'],
  ['open', 'loaded:network', 'covered', 'cover ask'],
  ['covered blocked', 'loaded:network', 'same', 'ask'],
  ['covered', 'loaded:own-key', 'covered', 'ask'],

  ['open covered blocked', 'intent', 'covered', 'abort mark tell cover await-deadline'],
  ['open covered blocked', 'intent:again', 'same', 'abort await-deadline'],
  // Also where the answer comes so late that the session was taken to go on: everybody has to be asked again.
  ['open covered blocked', 'settled', 'covered', 'abort cover mark confirm await-deadline'],
  ['open covered blocked', 'settled:failed', 'same', 'abort confirm'],
  ['open covered blocked', 'deadline', 'same', 'confirm'],
  ['open covered blocked', 'retry', 'same', 'ask'],

  ['open covered blocked', 'signed-in', 'open', 'mark reveal'],
  // What is on its way was asked for before, so it knows nobody.
  ['open covered blocked', 'told', 'open', 'abort mark reveal confirm'],
  ['open covered blocked', 'told:same', 'same', 'abort confirm'],
  ['open covered blocked', 'begin', 'open', 'mark reveal'],
  ['open covered blocked', 'not-ended', 'open', 'mark reveal'],
  ['open covered blocked', 'repeat', 'same', 'sign-out-again await-deadline'],
  ['open covered blocked', 'replaced', 'leaving', 'cover mark renew'],
  ['open covered blocked', 'other', 'leaving', 'cover mark renew'],
  ['open covered blocked', 'too-early', 'same', 'await-deadline'],
  ['open covered blocked', 'disbelieved', 'blocked', 'cover empty notice-unconfirmed retry-later'],
  ['covered blocked', 'late', 'same', 'ask'],
  ['open covered blocked', 'signed-out', 'leaving', 'cover mark tell leave'],
  ['open covered blocked', 'signed-out:known', 'leaving', 'cover leave'],
  ['open covered blocked', 'signed-out:pending', 'same', 'mark tell'],
  ['covered blocked', 'unknown:unconfirmed', 'blocked', 'empty notice-unconfirmed retry-later'],
  ['open', 'unknown', 'open', 'mark retry-later'],
  ['covered blocked', 'unknown', 'blocked', 'mark notice-unknown retry-later'],
  ['covered blocked', 'unknown:reveal', 'open', 'reveal retry-later'],
  ['covered blocked', 'unknown:leave', 'leaving', 'leave'],
  ['open covered blocked', 'unknown:over-hidden', 'leaving', 'cover mark tell leave'],
  ['open covered blocked', 'unknown:over', 'blocked', 'cover mark tell empty notice-unconfirmed sign-out-again'],
]

/** What an event does in a state; `undefined` if nothing. */
export function transitionOf(state: State, event: string): Transition | undefined {
  const row = ROWS.find(([states, name]) => name === event && states.split(' ').includes(state))
  if (!row) return undefined
  const [, , to, commands] = row
  return { to: to === 'same' ? state : to, commands: commands.split(' ') as Command[] }
}
