import { begin } from '../../build/src/core/begin.js'
import { decide } from '../../build/src/core/decide.js'
import { nextCheck } from '../../build/src/core/limits.js'
import { EMPTY } from '../../build/src/core/marker.js'
import { pauseBefore } from '../../build/src/core/timing.js'

/** The guard's defaults. */
export const POLICY = { freshFor: 0, hiddenFor: 900_000, pingTimeout: 5000, onUnknown: 'cover' }
/**
 * How long a message or a storage event takes from tab to tab, and the second look at the marker after a restore, in
 * ms.
 */
const SOON = 5
/** The default of `pingInterval`. */
const PING_INTERVAL = 300_000

/**
 * One browser with the guard: its documents share a marker, the core decides, and the pings that it orders are counted.
 */
export class GuardBrowser {
  marker = EMPTY
  isSignedIn = false
  now = 0
  documents = new Set()
  #queue = []
  #nonces = 0

  constructor(count, { chance }, { latency }) {
    Object.assign(this, { count, chance, latency })
  }

  /** Lets time pass until then: runs what is due, in order. */
  passUntil(at) {
    for (;;) {
      const due = this.#queue.reduce((first, one) => (one.at < (first?.at ?? at) ? one : first), undefined)
      if (!due) break
      this.#queue.splice(this.#queue.indexOf(due), 1)
      this.now = Math.max(this.now, due.at)
      due.run()
    }
    this.now = Math.max(this.now, at)
  }

  later(delay, run) {
    this.#queue.push({ at: this.now + delay, run })
  }

  /** As src/runtime/alarm.ts: one page that is looked at asks when the last verdict is old. */
  #watch() {
    const next = nextCheck(this.marker, PING_INTERVAL, Math.round(this.now))
    const seen = [...this.documents].find(({ visible, page }) => visible && page?.view === 'open')
    if (seen && this.now >= next) this.dispatch(seen, { type: 'retry' })
    this.later(Math.min(Math.max(next - this.now, 1000), PING_INTERVAL), () => this.#watch())
  }

  start(document, source, isAnswer = false) {
    if (this.documents.size === 0) this.later(PING_INTERVAL, () => this.#watch())
    this.documents.add(document)
    document.ping = null
    const beginning = {
      source,
      isLoaded: false,
      requestedAt: this.now - this.latency,
      isAnswer,
      isAccepted: isAnswer,
    }
    this.#apply(document, begin(beginning, this.#context(document), POLICY))
  }

  dispatch(document, signal) {
    // A document that is frozen or gone gets no signal.
    if (this.documents.has(document))
      this.#apply(document, decide(document.page, signal, this.#context(document), POLICY))
  }

  /** Closes all documents at the end of a visit. */
  close() {
    this.documents.clear()
    this.#queue = []
  }

  #context({ visible }) {
    const nonce = `nonce ${++this.#nonces}`
    return {
      now: Math.round(this.now),
      visible,
      marker: this.marker,
      nonce,
      isLooping: () => false,
      key: null,
      pageKey: null,
    }
  }

  #others(document, signal) {
    for (const other of this.documents) if (other !== document) this.later(SOON, () => this.dispatch(other, signal))
  }

  #ask(document) {
    if (document.ping) return
    const ping = { askedAt: Math.round(this.now), verdict: this.isSignedIn ? 'signed-in' : 'signed-out' }
    document.ping = ping
    this.count.add(this.now)
    this.later(this.latency, () => {
      if (document.ping !== ping) return
      document.ping = null
      this.dispatch(document, { type: 'verdict', user: null, ...ping })
    })
  }

  #mark(document, marker) {
    const isNews = marker !== this.marker
    this.marker = marker
    if (isNews) this.#others(document, { type: 'marker' })
  }

  /** Tabs that did not sign out themselves wait longer than the one that did, as in src/runtime/orders.ts. */
  #awaitDeadline(document, { page }) {
    const left = (page.deadline ?? 0) - this.now
    const headStart = page.signOut ? SOON : 250 + 750 * this.chance()
    this.later(Math.max(left, 0) + headStart, () => this.dispatch(document, { type: 'deadline' }))
  }

  #apply(document, decision) {
    document.page = decision.page
    for (const order of decision.orders) this.#orders[order]?.call(this, document, decision)
  }

  #orders = {
    ask: document => document.visible && this.#ask(document),
    'ask-anyway': document => this.#ask(document),
    abort: document => {
      document.ping = null
    },
    mark: (document, { marker }) => this.#mark(document, marker),
    broadcast: document => this.#others(document, { type: 'hint' }),
    recheck: document => this.later(SOON, () => this.dispatch(document, { type: 'rechecked', isComplete: true })),
    'await-deadline': (document, decision) => this.#awaitDeadline(document, decision),
    'ask-later': (document, { page }) =>
      this.later(pauseBefore(page.failedChecks - 1, this.chance()), () => this.dispatch(document, { type: 'retry' })),
    leave: document => this.later(this.latency, () => this.documents.has(document) && this.start(document, 'login')),
    reload: document => this.later(this.latency, () => this.documents.has(document) && this.start(document, 'network')),
  }
}
