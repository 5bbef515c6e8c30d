// The first table of docs/decisions.md: how a page looks, given its facts and the marker.
import { decide } from '../build/src/core/decide.js'
import { viewOf } from '../build/src/core/view.js'
import { aMoment, aPage, EPOCH, MARKERS, NOW, POLICY, running } from './decisions-given.mjs'

const unclaimed = { kind: 'unclaimed', topAtStart: 2, noEndSince: NOW - 500 }
const foreign = { kind: 'foreign' }

/** What the marker says: the heading of a column. The page belongs to epoch 3, or may join it. */
export const STANDINGS = [
  ['no marker', MARKERS.missing],
  ['its session runs', MARKERS.running],
  ['another session runs', { ...MARKERS.missing, running: running({ ...EPOCH, n: 5, nonce: 'five' }) }],
  ['sign-out under way', MARKERS.ending],
  ['ended', MARKERS.ended],
  ['end unconfirmed', MARKERS.unconfirmed],
]

/** The last verdict was asked for a second ago: a doubt from before that has its proof. */
const doubt = doubtedAt => ({ view: 'covered', doubtedAt })
const PROOFS = {
  'needs none': {},
  '`signed-in` since the doubt': doubt(NOW - 2000),
  'no verdict since the doubt': doubt(NOW - 500),
  'no answer since the doubt': { ...doubt(NOW - 500), answer: 'unknown' },
  'its own sign-out is under way': {
    ...doubt(NOW - 500),
    signOut: { startedAt: NOW - 1000, answeredAt: null, repeats: 0 },
  },
  frozen: { ...doubt(NOW - 2000), isFrozen: true },
  'it was leaving': { view: 'leave', isEmptied: true, doubtedAt: NOW - 2000 },
}
/** A page of no session, or of no session yet, was never open: it needs proof from its start. */
const IN_DOUBT = Object.keys(PROOFS).filter(name => name !== 'needs none')

const EVERY = Object.keys(PROOFS)
const PAGES = [
  ['of a session', { membership: { kind: 'epoch', epoch: EPOCH, tag: null } }, EVERY],
  ['unclaimed', { membership: unclaimed }, IN_DOUBT],
  ['unclaimed, and waited', { membership: { ...unclaimed, waited: true } }, IN_DOUBT],
  ['of an unknown session', { isOrphan: true }, EVERY],
  ['foreign', { membership: foreign }, IN_DOUBT],
  ['foreign, origin not known yet', { membership: foreign, hasSource: false }, IN_DOUBT],
  ['emptied', { membership: foreign, isEmptied: true, view: 'unconfirmed' }, ['no verdict since the doubt']],
]
const PUBLIC = ['public', { membership: { kind: 'public' } }, ['needs none']]

/** Whether this marker by itself puts a page in doubt that had none: then the page is never as its row says. */
const isImpossible = (page, moment) =>
  page.doubtedAt === 0 &&
  page.membership.kind !== 'public' &&
  decide(page, { type: 'marker' }, moment, POLICY).page.doubtedAt > 0

function cellOf(page, marker) {
  const views = [true, false].map(visible => {
    const moment = aMoment({ marker, visible })
    // The page has noticed a sign-out under way.
    const noticed = { ...page, noticedAt: page.doubtedAt === 0 ? 0 : (marker.intent?.at ?? 0) }
    return isImpossible(noticed, moment) ? '–' : `\`${viewOf(noticed, moment)}\``
  })
  return views[0] === views[1] ? views[0] : `${views[0]}; out of sight ${views[1]}`
}

const rowsOf = ([name, facts, proofs]) =>
  proofs.map(proof => {
    const page = aPage({ ...PROOFS[proof], ...facts })
    return { name, proof, cells: STANDINGS.map(([, marker]) => cellOf(page, marker)) }
  })

/** Rows with the same cells and the same `by` become one; their names under `joined` are joined. */
function merged(rows, by, joined) {
  const found = new Map()
  for (const row of rows) {
    const key = [row[by], ...row.cells].join()
    const known = found.get(key)
    found.set(key, known ? { ...known, [joined]: `${known[joined]}; ${row[joined]}` } : row)
  }
  return [...found.values()]
}

const ALIVE = PAGES.filter(([, facts]) => !facts.isEmptied).map(([name]) => name)

/** One row for each page and proof; pages or proofs that lead to the same share one. */
export function viewRows() {
  const rows = [...PAGES, PUBLIC].flatMap(rowsOf)
  return merged(merged(rows, 'name', 'proof'), 'proof', 'name').map(({ name, proof, cells }) => {
    const isEvery = name === ALIVE.join('; ')
    return [isEvery ? 'any but public or emptied' : name, proof, ...cells]
  })
}
