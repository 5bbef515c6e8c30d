import type { Context, Page } from '../../../src/core/states.js'
import { tagFrom } from '../../../src/core/tags.js'
import {
  ANOTHER_RUNS,
  anEnd,
  anIntent,
  ENDED,
  ENDING,
  EPOCH,
  FOREIGN,
  JUST_ASKED,
  MINUTE,
  MISSING,
  NOW,
  named,
  PUBLIC,
  RUNNING,
  runningAs,
  tagged,
  UNCLAIMED,
  UNCONFIRMED,
} from '../a-page.js'
import type { Given } from './given.js'

const BOTH_OF_ALICE = tagFrom('alice', 'alice', EPOCH.nonce)
const ANSWERED = { ...RUNNING, intent: anIntent({ settled: NOW - 500 }) }
const marked = (marker: Context['marker']): Given => ({ context: { marker } })
const member = (membership: Page['membership'], more: Partial<Page> = {}): Given => ({ page: { membership, ...more } })

/** Whose the page is. A page without such a word belongs to `EPOCH`. */
export const MEMBERSHIPS = {
  unclaimed: member(UNCLAIMED),
  /** It came before any session was known. */
  'came-first': member({ kind: 'unclaimed', topAtStart: 0, noEndSince: NOW - 500 }),
  /** It came before the epoch that runs, which it may join. */
  'may-join': member({ kind: 'unclaimed', topAtStart: EPOCH.n - 1, noEndSince: NOW - 500 }),
  waited: member({ ...UNCLAIMED, waited: true } as Page['membership']),
  'may-join-waited': member({ kind: 'unclaimed', topAtStart: EPOCH.n - 1, noEndSince: NOW - 500, waited: true }),
  foreign: member(FOREIGN),
  public: member(PUBLIC),
} as const

/** What the marker says. `running`: the last verdict is ten minutes old; `just-asked`: one second. */
export const MARKERS = {
  running: marked(RUNNING),
  'just-asked': marked(JUST_ASKED),
  /** Another tab got no answer. */
  'no-answer-elsewhere': marked({ ...RUNNING, running: runningAs(EPOCH, { verdict: 'unknown', at: NOW }) }),
  missing: marked(MISSING),
  another: marked(ANOTHER_RUNS),
  /** Another epoch began while the document was on its way. */
  'just-begun': marked({ ...RUNNING, running: runningAs({ ...EPOCH, begun: NOW - 100 }) }),
  ending: marked(ENDING),
  'ending-answered': marked(ANSWERED),
  'ending-overdue': marked({ ...RUNNING, intent: anIntent({ at: NOW - 5000 }) }),
  /** So long overdue that the usual verdict was asked for after its deadline. */
  'ending-long-overdue': marked({ ...RUNNING, intent: anIntent({ at: NOW - MINUTE }) }),
  'ending-answered-late': marked({ ...RUNNING, intent: anIntent({ at: NOW - 8000, settled: NOW - 50 }) }),
  'ending-by-worker': marked({ ...RUNNING, intent: anIntent({ at: NOW - 6000, by: 'worker' }) }),
  /** The marker was wiped while a sign-out was answered. */
  'ending-wiped': marked({ ...ANSWERED, running: null }),
  'ending-again': marked({ ...ENDED, intent: anIntent({ n: 4, settled: NOW - 500 }) }),
  ended: marked(ENDED),
  unconfirmed: marked(UNCONFIRMED),
  'key-of-alice': marked({ ...RUNNING, running: tagged('alice') }),
  'key-of-alice,just-asked': marked({ ...RUNNING, running: { ...tagged('alice'), at: NOW - 1000 } }),
  'key-of-alice,ended': marked({ ...RUNNING, running: tagged('alice'), end: anEnd() }),
  'key-of-alice,ending': marked({ ...RUNNING, running: tagged('alice'), intent: anIntent() }),
  'key-of-alice,unconfirmed': marked({ ...RUNNING, running: tagged('alice'), end: anEnd({ confirmed: false }) }),
  'name-of-alice': marked({ ...RUNNING, running: named('alice') }),
  'name-of-alice,answered': marked({ ...ANSWERED, running: named('alice') }),
  'name-of-alice,unconfirmed': marked({ ...UNCONFIRMED, running: named('alice') }),
  'all-of-alice': marked({ ...RUNNING, running: runningAs(EPOCH, { tag: BOTH_OF_ALICE }) }),
} as const

/** What else matters: session keys, the tab, options of the site. */
export const SURROUNDINGS = {
  'key=alice': { context: { key: 'alice' } },
  'key=bob': { context: { key: 'bob' } },
  'pageKey=alice': { context: { pageKey: 'alice' } },
  'pageKey=bob': { context: { pageKey: 'bob' } },
  'came-for=alice': { page: { key: 'alice' } },
  'came-for=bob': { page: { key: 'bob' } },
  background: { context: { visible: false } },
  looping: { context: { isLooping: () => true } },
  'freshFor=1m': { policy: { freshFor: MINUTE } },
  'freshFor=0.5s': { policy: { freshFor: 500 } },
  'onUnknown=reveal': { policy: { onUnknown: 'reveal' } },
  'onUnknown=leave': { policy: { onUnknown: 'leave' } },
} as const satisfies Record<string, Given>
