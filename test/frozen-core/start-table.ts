import type { Command, State } from './states.js'

/**
 * Where the document may have come from. `network`: certainly from the server. `uncertain`: so it seems, and the browser
 * tells later. `history-load` (a reopened, duplicated or session-restored tab too): maybe from the HTTP cache. `cached`:
 * certainly, and it was not loaded in this epoch. `restored`: it belongs to an epoch that is over, or to none. `public`:
 * shows nothing protected. `login`: the login page or the sign-out URL, whose visit is a hint that a session ended.
 */
export type Source =
  | 'network'
  | 'uncertain'
  | 'history-load'
  | 'cached'
  | 'restored'
  | 'prerendered'
  | 'public'
  | 'login'

/**
 * What the marker says at the first script. `signed-in` is a verdict of less than a minute, `unknown` any other,
 * `another` any on a session whose key is not the one of this moment.
 */
export type Found = 'missing' | 'unreadable' | 'signed-in' | 'unknown' | 'another' | 'ending' | 'ended' | 'unconfirmed'

export interface Start {
  readonly state: State
  readonly birth: 'newborn' | 'epoch' | 'stale' | 'public'
  readonly commands: readonly Command[]
}

type Rows = Readonly<Record<Found, Start>>

const start = (state: State, birth: Start['birth'], commands = ''): Start => ({
  state,
  birth,
  commands: commands.split(' ').filter(Boolean) as Command[],
})

const asked = start('covered', 'newborn', 'cover ask')
const waiting = start('covered', 'newborn', 'cover')
const staleAsked = start('covered', 'stale', 'cover ask')
const staleWaiting = start('covered', 'stale', 'cover')
const staleEnding = start('covered', 'stale', 'cover ask await-deadline')
const staleEnded = start('leaving', 'stale', 'cover stop-parsing leave')
const blocked = start('blocked', 'stale', 'cover stop-parsing empty notice-unconfirmed sign-out-again ask')
const untouched = start('open', 'public')
// The answer to a sign-out may open in the background, and nobody else asks: it waits for nobody to look.
const hinted = start('open', 'public', 'confirm')

const network: Rows = {
  missing: asked,
  unreadable: asked,
  'signed-in': start('open', 'epoch'),
  unknown: start('open', 'epoch', 'ask'),
  another: asked,
  ending: start('covered', 'epoch', 'cover ask await-deadline'),
  ended: asked,
  unconfirmed: asked,
}

const historyLoad: Rows = {
  missing: staleAsked,
  unreadable: staleAsked,
  'signed-in': staleWaiting,
  unknown: staleWaiting,
  another: staleWaiting,
  ending: staleEnding,
  ended: staleEnded,
  unconfirmed: blocked,
}

const renewed = start('leaving', 'stale', 'cover renew')

/** State, birth and commands of a document that starts; why: docs/design-notes.md. */
export const START: Readonly<Record<Source, Rows>> = {
  network,
  uncertain: network,
  'history-load': historyLoad,
  cached: { ...historyLoad, missing: renewed, unreadable: renewed, another: renewed, ended: renewed },
  restored: { ...historyLoad, 'signed-in': renewed, unknown: renewed, another: renewed, ended: staleAsked },
  prerendered: {
    ...network,
    missing: waiting,
    unreadable: waiting,
    'signed-in': start('covered', 'epoch', 'cover'),
    unknown: start('covered', 'epoch', 'cover'),
    another: waiting,
    ended: waiting,
    unconfirmed: waiting,
  },
  login: {
    missing: untouched,
    unreadable: untouched,
    'signed-in': hinted,
    unknown: hinted,
    another: hinted,
    ending: start('open', 'public', 'confirm await-deadline'),
    ended: untouched,
    unconfirmed: hinted,
  },
  public: {
    missing: untouched,
    unreadable: untouched,
    'signed-in': untouched,
    unknown: untouched,
    another: untouched,
    ending: start('open', 'public', 'ask await-deadline'),
    ended: untouched,
    unconfirmed: untouched,
  },
}
