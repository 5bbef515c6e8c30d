// The first table of docs/decisions.md: how a page looks, by what is known of it and by the marker.
import { decide } from '../build/src/core/decide.js'
import { viewOf } from '../build/src/core/view.js'
import { aMoment, aPage, EPOCH, MARKERS, NOW, POLICY, running } from './decisions-given.mjs'

const unclaimed = { kind: 'unclaimed', topAtStart: 2, noEndSince: NOW - 500 }
const foreign = { kind: 'foreign' }

/** What the marker says: the heading of a column. The page comes from epoch 3, or may join it. */
export const STANDINGS = [
  ['no marker', MARKERS.missing],
  ['its session runs', MARKERS.running],
  ['another runs', { ...MARKERS.missing, running: running({ ...EPOCH, n: 5, nonce: 'five' }) }],
  ['sign-out under way', MARKERS.ending],
  ['ended', MARKERS.ended],
  ['end unconfirmed', MARKERS.unconfirmed],
]

/** When the last verdict was asked for: a second ago. */
const doubt = doubtedAt => ({ view: 'covered', doubtedAt })
const PROOFS = {
  'needs none': {},
  'a verdict since it was in doubt': doubt(NOW - 2000),
  'no verdict since': doubt(NOW - 500),
  'no answer since': { ...doubt(NOW - 500), answer: 'unknown' },
  'its own sign-out is on its way': {
    ...doubt(NOW - 500),
    signOut: { startedAt: NOW - 1000, answeredAt: null, repeats: 0 },
  },
  frozen: { ...doubt(NOW - 2000), isFrozen: true },
  'it was leaving': { view: 'leave', isEmptied: true, doubtedAt: NOW - 2000 },
}
/** What is of no session, or of no session yet, was never open: it needs proof from its start. */
const IN_DOUBT = Object.keys(PROOFS).filter(name => name !== 'needs none')

const EVERY = Object.keys(PROOFS)
const PAGES = [
  ['of this session', { membership: { kind: 'epoch', epoch: EPOCH, tag: null } }, EVERY],
  ['unclaimed', { membership: unclaimed }, IN_DOUBT],
  ['unclaimed, and waited', { membership: { ...unclaimed, waited: true } }, IN_DOUBT],
  ['of nobody known', { isOrphan: true }, EVERY],
  ['of no session', { membership: foreign }, IN_DOUBT],
  ['of no session, origin not known yet', { membership: foreign, hasSource: false }, IN_DOUBT],
  ['emptied', { membership: foreign, isEmptied: true, view: 'unconfirmed' }, ['no verdict since']],
]
const PUBLIC = ['public', { membership: { kind: 'public' } }, ['needs none']]

/** The marker alone puts a page in doubt that was in none: then the page is never as this row says. */
const isImpossible = (page, moment) =>
  page.doubtedAt === 0 &&
  page.membership.kind !== 'public' &&
  decide(page, { type: 'marker' }, moment, POLICY).page.doubtedAt > 0

function cellOf(page, marker) {
  const views = [true, false].map(visible => {
    const moment = aMoment({ marker, visible })
    // Of a sign-out under way it was told.
    const told = { ...page, noticedAt: page.doubtedAt === 0 ? 0 : (marker.intent?.at ?? 0) }
    return isImpossible(told, moment) ? '–' : `\`${viewOf(told, moment)}\``
  })
  return views[0] === views[1] ? views[0] : `${views[0]}; out of sight ${views[1]}`
}

const rowsOf = ([name, facts, proofs]) =>
  proofs.map(proof => {
    const page = aPage({ ...PROOFS[proof], ...facts })
    return { name, proof, cells: STANDINGS.map(([, marker]) => cellOf(page, marker)) }
  })

/** Rows with the same cells become one: `by` is what they share, the other name is joined. */
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

/** One row for each page and proof; what leads to the same shares one. */
export function viewRows() {
  const rows = [...PAGES, PUBLIC].flatMap(rowsOf)
  return merged(merged(rows, 'name', 'proof'), 'proof', 'name').map(({ name, proof, cells }) => {
    const isEvery = name === ALIVE.join('; ')
    return [isEvery ? 'any, but public or emptied' : name, proof, ...cells]
  })
}
