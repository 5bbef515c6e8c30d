import { begin, type Source } from '../../src/core/begin.js'
import { type Decision, decide } from '../../src/core/decide.js'
import { EMPTY, type Marker, standingOf } from '../../src/core/marker.js'
import type { Context, Page, Policy, Signal } from '../../src/core/states.js'
import { NOW } from './a-page.js'

/** One stretch of somebody being signed in, as the server sees it. */
export interface ServerSession {
  readonly id: number
  readonly user: string
}

interface Ping {
  readonly asked: number
  /** Who was signed in when the server was asked. */
  readonly session: ServerSession | null
  /** Asked while a sign-out request was on its way that the marker could not say. */
  readonly isRace: boolean
}

/** A document, and what its browser does for it: one ping at a time, one sign-out request, timers. */
export interface Tab {
  page: Page
  readonly source: Source
  /** For whom the server made the document. */
  readonly content: ServerSession | null
  readonly isCached: boolean
  /** It was on its way while the session changed. */
  readonly isOvertaken: boolean
  /** Two pages of the site, so that one of them is in the HTTP cache while the other is not. */
  readonly address: number
  readonly requestedAt: number
  visible: boolean
  frozen: boolean
  isLoaded: boolean
  ping: Ping | null
  signOut: { readonly at: number; hasArrived: boolean } | null
  deadline: number
  recheck: boolean
  departure: boolean
  /** The moment of the last restore, until the page is open again. */
  restoredAt: number | null
  /** Whether it was told anything while the marker knew the end of its epoch. */
  hasSeenEnd: boolean
  /** Before its first verdict it was hidden or frozen, or a ping was not answered: anybody may have signed in since. */
  hasWaited: boolean
}

/** What just happened, for those who judge it. */
export interface Happened {
  readonly tab: Tab
  readonly signal: Signal
  readonly before: Page
  readonly decision: Decision
  readonly markerBefore: Marker
  readonly markerAfter: Marker
  /** Who was signed in when the server was asked, or is now if it was not. */
  readonly session: ServerSession | null
  readonly isRace: boolean
}

export interface Rules {
  /** Whether the ping names the user. */
  readonly namesUser: boolean
  /** What tells sessions apart in the browser, if anything does. */
  readonly sessionKey: 'none' | 'cookie' | 'meta'
  readonly policy: Policy
}

interface Opening {
  /** How long the document was on its way. */
  readonly delay?: number
  readonly visible?: boolean
  /** It comes out of the HTTP cache: the one that this tab had before, or that was loaded last. */
  readonly cached?: 'own' | 'last'
  /** It is what the sign-out of this tab led to. */
  readonly isSettled?: boolean
}

const isWaiting = (signal: Signal) =>
  ['left', 'hidden'].includes(signal.type) || (signal.type === 'verdict' && signal.verdict === 'unknown')

/** A browser with a few tabs that share one marker, and a server. Time goes on only when somebody says so. */
export class World {
  now = NOW
  marker: Marker = EMPTY
  session: ServerSession | null = null
  /** The session whose cookie the browser holds: it outlives a session that expired. */
  cookie: ServerSession | null = null
  readonly tabs: Tab[] = []
  /** What the HTTP cache holds. */
  private readonly cache = new Map<number, ServerSession | null>()
  /** The addresses that were loaded from the network in the epoch of this nonce. */
  private seen = { nonce: '', addresses: new Set<number>() }
  private last: { readonly session: ServerSession | null; readonly until: number } = { session: null, until: 0 }
  private sessions = 0
  private nonces = 0

  constructor(
    readonly rules: Rules,
    private readonly judge: (happened: Happened, world: World) => void,
  ) {}

  signIn(user: string): void {
    this.endSession()
    this.session = { id: ++this.sessions, user }
    this.cookie = this.session
  }

  endSession(): void {
    this.last = { session: this.session, until: this.now }
    this.session = null
  }

  get sinceEnd(): number {
    return this.now - this.last.until
  }

  get standing() {
    return standingOf(this.marker)
  }

  /** A document starts in a tab. */
  open(index: number, source: Source, { delay = 100, visible = true, cached, isSettled = false }: Opening = {}): void {
    const requestedAt = this.now - delay
    const isVisible = visible && source !== 'prerendered'
    const address = index % 2
    // A script in the head reads no element behind it.
    const isSeen = this.marker.running?.epoch.nonce === this.seen.nonce && this.seen.addresses.has(address)
    const beginning = { source, isSeen, requestedAt, isSettled, isAnswered: isSettled }
    const decision = begin(beginning, this.context(isVisible, null), this.rules.policy)
    const served = requestedAt < this.last.until ? this.last.session : this.session
    const stored = cached === 'last' ? this.cache.get(address) : this.tabs[index]?.content
    const tab: Tab = {
      ...{
        page: decision.page,
        source,
        isCached: cached !== undefined,
        isOvertaken: requestedAt < this.last.until,
        address,
        requestedAt,
        visible: isVisible,
        frozen: false,
        isLoaded: false,
      },
      content: cached ? (stored ?? null) : served,
      ...{ ping: null, signOut: null, deadline: 0, recheck: false, departure: false },
      ...{ restoredAt: null, hasSeenEnd: false },
      hasWaited: decision.page.birth.kind === 'newborn' && !isVisible,
    }
    if (!cached && !tab.isOvertaken) this.cache.set(address, served)
    this.tabs[index] = tab
    this.act(tab, decision)
  }

  isInCache(index: number): boolean {
    return this.cache.has(index % 2)
  }

  raise(tab: Tab, signal: Signal, ping: Ping | null = null): void {
    const { page: before, visible } = tab
    const markerBefore = this.marker
    if (signal.type === 'restored') tab.restoredAt = this.now
    if (before.birth.kind === 'epoch' && before.birth.epoch.n <= (markerBefore.end?.n ?? -1)) tab.hasSeenEnd = true
    if (before.birth.kind === 'newborn' && isWaiting(signal)) tab.hasWaited = true
    const decision = decide(before, signal, this.context(visible, tab.content), this.rules.policy)
    tab.page = decision.page
    this.act(tab, decision)
    const truth = { session: ping ? ping.session : this.session, isRace: ping?.isRace === true }
    this.judge({ tab, signal, before, decision, markerBefore, markerAfter: this.marker, ...truth }, this)
    if (decision.page.view === 'open') tab.restoredAt = null
    this.note(tab)
  }

  /** The server answers with what was true when it was asked, if that was not too long ago. */
  answer(tab: Tab): void {
    const { ping } = tab
    if (ping && this.now >= ping.asked + this.rules.policy.pingTimeout) this.loseAnswer(tab)
    if (!ping || !tab.ping) return
    tab.ping = null
    const user = ping.session && this.rules.namesUser ? ping.session.user : null
    const verdict = ping.session ? 'signed-in' : 'signed-out'
    this.raise(tab, { type: 'verdict', verdict, asked: ping.asked, user }, ping)
  }

  loseAnswer(tab: Tab): void {
    const { ping } = tab
    if (!ping) return
    tab.ping = null
    this.raise(tab, { type: 'verdict', verdict: 'unknown', asked: ping.asked, user: null }, ping)
  }

  private context(visible: boolean, content: ServerSession | null): Context {
    const { now, marker, cookie } = this
    const { sessionKey } = this.rules
    const keyOf = (of: ServerSession | null) => of && `key ${of.id}`
    return {
      ...{ now, visible, marker, nonce: `nonce ${++this.nonces}`, isLooping: () => false },
      key: sessionKey === 'cookie' ? keyOf(cookie) : null,
      pageKey: sessionKey === 'meta' ? keyOf(content) : null,
    }
  }

  /** What the effect of that name does. */
  private note({ page: { birth }, isLoaded, isCached, address }: Tab): void {
    if (birth.kind !== 'epoch' || !isLoaded || isCached) return
    const { nonce } = birth.epoch
    if (nonce !== this.seen.nonce) this.seen = { nonce, addresses: new Set() }
    this.seen.addresses.add(address)
  }

  private ask(tab: Tab): void {
    const isUnderWay = this.tabs.some(({ signOut }) => signOut && !signOut.hasArrived)
    tab.ping ??= { asked: this.now, session: this.session, isRace: isUnderWay && this.standing !== 'ending' }
  }

  private act(tab: Tab, { orders, marker, page }: Decision): void {
    for (const order of orders) {
      if (order === 'mark') this.marker = marker
      if (order === 'abort') tab.ping = null
      if (order === 'ask-anyway' || (order === 'ask' && tab.visible)) this.ask(tab)
      if (order === 'await-deadline') tab.deadline = page.deadline ?? 0
      if (order === 'recheck') tab.recheck = true
      if (order === 'await-departure') tab.departure = true
      if (order === 'repeat-sign-out') tab.signOut = { at: this.now, hasArrived: false }
    }
  }
}
