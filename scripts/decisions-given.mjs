// The pages, markers and moments that the tables of docs/decisions.md are made from.
export const NOW = 1_700_000_000_000
export const POLICY = { freshFor: 0, hiddenFor: 900_000, pingTimeout: 5000, onUnknown: 'cover' }
export const EPOCH = { n: 3, nonce: 'three', begun: NOW - 3_600_000 }

export const running = (epoch = EPOCH, more = {}) => ({
  epoch,
  tag: null,
  verdict: 'signed-in',
  at: NOW - 1000,
  ...more,
})
const end = { n: 3, at: NOW - 1000, confirmed: true, reason: 'signed-out' }
const intent = { n: 3, at: NOW - 1000, settled: null, reason: 'signed-out' }
const none = { running: null, end: null, intent: null }

export const MARKERS = {
  missing: none,
  running: { ...none, running: running() },
  ending: { ...none, running: running(), intent },
  ended: { ...none, running: running(), end },
  unconfirmed: { ...none, running: running(), end: { ...end, confirmed: false } },
}

/** A page of epoch 3, open for ten minutes. */
export const aPage = (more = {}) => ({
  ...{ view: 'open', membership: { kind: 'epoch', epoch: EPOCH, tag: null }, validFrom: NOW - 600_000, doubtedAt: 0 },
  ...{
    aborts: 0,
    answer: null,
    signOut: null,
    noticedAt: 0,
    deadline: null,
    isRestored: false,
    isFrozen: false,
    hiddenAt: null,
  },
  ...{ hasSource: true, isOrphan: false, key: null, failedChecks: 0, isEmptied: false, failedMoves: 0 },
  ...more,
})

export const aMoment = (more = {}) => ({
  ...{
    now: NOW,
    visible: true,
    marker: MARKERS.running,
    nonce: 'fresh',
    isLooping: () => false,
    key: null,
    pageKey: null,
  },
  ...{ policy: POLICY },
  ...more,
})
