import { type Marker, standingOf } from '../../src/core/marker.js'
import type { Policy } from '../../src/core/states.js'
import type { AnySignal, Core, Decision, Moment, Source } from './a-core.js'
import { NOW } from './a-page.js'
import { MarkerStorage, type Reader } from './a-storage.js'
import { type Ping, type ServerSession, type Tab, untouched } from './a-tab.js'
import type { Decided } from './the-core.js'

/** What just happened, for a test to judge. */
export interface Happened<D extends Decision = Decided> {
  readonly tab: Tab<D>
  readonly signal: AnySignal
  readonly before: D['page']
  readonly decision: D
  readonly markerBefore: Marker
  readonly markerAfter: Marker
  /** Who was signed in when the server was asked; without a ping, who is signed in now. */
  readonly session: ServerSession | null
  readonly isRace: boolean
}

export interface Rules {
  /** Whether the ping names the user. */
  readonly namesUser: boolean
  /** How the browser recognises the session, if it can. */
  readonly sessionKey: 'none' | 'cookie' | 'meta'
  readonly policy: Policy
}

interface Opening {
  /** How long the document was on its way. */
  readonly delay?: number
  readonly visible?: boolean
  /** It comes from the HTTP cache: the document that this tab had before, or the one that was loaded last. */
  readonly cached?: 'own' | 'last'
  /** It is what the sign-out of this tab led to. */
  readonly isAnswer?: boolean
  /** The status of that answer is not an error. */
  readonly isAccepted?: boolean
}

const isWaiting = (signal: AnySignal) =>
  ['left', 'hidden'].includes(signal.type) || (signal.type === 'verdict' && signal.verdict === 'unknown')

/** A browser with a few tabs that share one marker, and a server. Time passes only when a test says so. */
export class World<D extends Decision = Decided> {
  now = NOW
  readonly storage = new MarkerStorage()
  session: ServerSession | null = null
  /** The session whose cookie the browser holds: it outlives a session that expired. */
  cookie: ServerSession | null = null
  readonly tabs: Tab<D>[] = []
  /** The tabs that left or reloaded so many pages lately that one more would be a redirect loop. */
  readonly loops = new Set<number>()
  /** What the tabs broadcast to each other, in order. */
  readonly messages: string[] = []
  /** What the HTTP cache holds. */
  private readonly cache = new Map<number, ServerSession | null>()
  /** The addresses that were loaded from the network in the epoch of this nonce. */
  private loaded = { nonce: '', addresses: new Set<number>() }
  private last: { readonly session: ServerSession | null; readonly until: number } = { session: null, until: 0 }
  private sessions = 0
  private turns = 0

  constructor(
    readonly core: Core<D>,
    readonly rules: Rules,
    private readonly judge: (happened: Happened<D>, world: World<D>) => void,
  ) {}

  /** Time passes, or goes back if somebody sets the clock back. */
  pass(ms: number): void {
    this.now += ms
    this.turns++
  }

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

  get marker(): Marker {
    return this.storage.stored
  }

  set marker(marker: Marker) {
    this.storage.stored = marker
  }

  get standing() {
    return standingOf(this.marker)
  }

  /** A document starts in a tab. */
  open(index: number, source: Source, opening: Opening = {}): void {
    const { delay = 100, visible = true, cached, isAnswer = false, isAccepted = isAnswer } = opening
    const requestedAt = this.now - delay
    const isVisible = visible && source !== 'prerendered'
    const address = index % 2
    const reader = { index, alone: null }
    // A script in the head cannot read the elements after it.
    const context = this.context(reader, isVisible, null)
    const isLoaded = context.marker.running?.epoch.nonce === this.loaded.nonce && this.loaded.addresses.has(address)
    const isReadable = this.storage.mood !== 'denied'
    const beginning = { source, isReadable, isLoaded, requestedAt, isAnswer, isAccepted }
    const decision = this.core.begin(beginning, context, this.rules.policy)
    const served = requestedAt < this.last.until ? this.last.session : this.session
    const stored = cached === 'last' ? this.cache.get(address) : this.tabs[index]?.content
    const tab: Tab<D> = {
      ...untouched(),
      ...reader,
      page: decision.page,
      source,
      isCached: cached !== undefined,
      isOvertaken: requestedAt < this.last.until,
      address,
      requestedAt,
      visible: isVisible,
      content: cached ? (stored ?? null) : served,
      hasWaited: decision.page.membership.kind === 'unclaimed' && !isVisible,
    }
    if (!cached && !tab.isOvertaken) this.cache.set(address, served)
    this.tabs[index] = tab
    this.carryOutAll(tab, decision, context.marker)
  }

  isInCache(index: number): boolean {
    return this.cache.has(index % 2)
  }

  dispatch(tab: Tab<D>, signal: AnySignal, ping: Ping | null = null): void {
    const { page: before, visible } = tab
    const markerBefore = this.marker
    if (signal.type === 'restored') Object.assign(tab, { restoredAt: this.now, alone: null })
    if (before.membership.kind === 'epoch' && before.membership.epoch.n <= (markerBefore.end?.n ?? -1))
      tab.hasSeenEnd = true
    if (before.membership.kind === 'unclaimed' && isWaiting(signal)) tab.hasWaited = true
    const context = this.context(tab, visible, tab.content)
    const decision = this.core.decide(before, signal, context, this.rules.policy)
    tab.page = decision.page
    this.carryOutAll(tab, decision, context.marker)
    const truth = { session: ping ? ping.session : this.session, isRace: ping?.isRace === true }
    this.judge({ tab, signal, before, decision, markerBefore, markerAfter: this.marker, ...truth }, this)
    if (decision.page.state === 'open') tab.restoredAt = null
    this.noteLoaded(tab)
  }

  /** The server answers with what was true when it was asked, unless the ping has timed out. */
  answer(tab: Tab<D>, isChanged = false): void {
    const { ping } = tab
    if (!ping) return
    if (this.now >= ping.askedAt + this.rules.policy.pingTimeout) {
      this.loseAnswer(tab)
      return
    }
    tab.ping = null
    const user = ping.session && this.rules.namesUser ? ping.session.user : null
    const verdict = !ping.session ? 'signed-out' : isChanged ? 'changed' : 'signed-in'
    this.dispatch(tab, { type: 'verdict', verdict, askedAt: ping.askedAt, user }, ping)
  }

  loseAnswer(tab: Tab<D>): void {
    const { ping } = tab
    if (!ping) return
    tab.ping = null
    this.dispatch(tab, { type: 'verdict', verdict: 'unknown', askedAt: ping.askedAt, user: null }, ping)
  }

  private context(reader: Reader, visible: boolean, content: ServerSession | null): Moment {
    const { now, cookie } = this
    const { sessionKey } = this.rules
    const keyOf = (of: ServerSession | null) => of && `key ${of.id}`
    return {
      ...{ now, visible, marker: this.storage.read(reader, now), nonce: `nonce ${now} ${this.turns}` },
      isLooping: this.loops.has(reader.index),
      key: sessionKey === 'cookie' ? keyOf(cookie) : null,
      pageKey: sessionKey === 'meta' ? keyOf(content) : null,
    }
  }

  /** The address was loaded in this epoch. */
  private noteLoaded({ page: { membership }, isLoaded, isCached, address }: Tab<D>): void {
    if (membership.kind !== 'epoch' || !isLoaded || isCached) return
    const { nonce } = membership.epoch
    if (nonce !== this.loaded.nonce) this.loaded = { nonce, addresses: new Set() }
    this.loaded.addresses.add(address)
  }

  private ask(tab: Tab<D>): void {
    const isUnderWay = this.tabs.some(({ signOut }) => signOut && !signOut.hasArrived)
    tab.ping ??= { askedAt: this.now, session: this.session, isRace: isUnderWay && this.standing !== 'ending' }
  }

  private carryOutAll(tab: Tab<D>, decision: D, before: Marker): void {
    for (const order of decision.orders) this.carryOut(order, tab, decision, before)
  }

  /** What the effect of this order does. */
  private carryOut(order: string, tab: Tab<D>, { marker, deadline }: D, before: Marker): void {
    const { now } = this
    const { pingTimeout } = this.rules.policy
    if (order === 'cover') tab.isHidden = true
    if (order === 'reveal') Object.assign(tab, { isHidden: false, notice: null })
    if (order === 'mark') this.storage.write(tab, before, marker, now)
    if (order.startsWith('broadcast')) this.messages.push(`tab ${tab.index}: ${order}`)
    if (order === 'abort') tab.ping = null
    if (order === 'ask-anyway' || (order === 'ask' && tab.visible)) this.ask(tab)
    if (order === 'await-deadline') {
      tab.deadline = deadline ?? Math.min(Math.max((marker.intent?.at ?? now) + pingTimeout, now), now + pingTimeout)
    }
    if (order === 'recheck') tab.recheck = true
    if (order === 'ask-later') tab.retry = true
    if (order === 'repeat-sign-out') tab.signOut = { at: now, hasArrived: false }
    if (order.startsWith('notice')) tab.notice = order.slice('notice-'.length)
    if (order === 'empty') tab.isEmptied = true
    if (order === 'stop-parsing') tab.isParserStopped = true
    if (order === 'leave' || order === 'reload') tab.move = { to: order, at: now }
  }
}
