import fc from 'fast-check'
import { epochToEnd, mergeRecords } from '../../src/core/worker-record.js'
import type { AnySignal, Decision, Source } from './a-core.js'
import type { Tab } from './a-tab.js'
import type { World } from './a-world.js'

/** Something that happens in a world with three tabs: `who` is the tab, `after` the time that passed before, in ms. */
export interface Action {
  readonly name: string
  readonly who: number
  readonly after: number
}

export type Act = <D extends Decision>(world: World<D>, tab: Tab<D>, who: number) => void

export const raise =
  (signal: AnySignal, when: <D extends Decision>(tab: Tab<D>, world: World<D>) => boolean = () => true): Act =>
  (world, tab) => {
    if (!tab.frozen && when(tab, world)) world.raise(tab, signal)
  }

export const open =
  (source: Source, more: { delay?: number; visible?: boolean; cached?: 'own' } = {}): Act =>
  (world, _tab, who) =>
    world.open(who, source, more)

/** An address is visited whose answer is still fresh. */
const openFresh =
  (source: Source): Act =>
  (world, _tab, who) => {
    if (world.isInCache(who)) world.open(who, source, { cached: 'last' })
  }

function freeze<D extends Decision>(world: World<D>, tab: Tab<D>): void {
  if (tab.frozen) return
  world.raise(tab, { type: 'left' })
  Object.assign(tab, { frozen: true, visible: false, signOut: null })
}

function restore<D extends Decision>(world: World<D>, tab: Tab<D>): void {
  const isActivation = tab.source === 'prerendered' && !tab.visible && !tab.frozen
  if (!tab.frozen && !isActivation) return
  Object.assign(tab, { frozen: false, visible: true })
  world.raise(tab, { type: 'restored' })
}

function signOut<D extends Decision>(world: World<D>, tab: Tab<D>, repeats: number): void {
  if (tab.frozen || tab.page.state === 'leaving') return
  world.raise(tab, { type: 'intent', reason: 'signed-out', repeats })
  tab.signOut = { at: world.now, hasArrived: false }
}

function arrive<D extends Decision>(world: World<D>, { signOut }: Tab<D>): void {
  if (!signOut || signOut.hasArrived) return
  signOut.hasArrived = true
  if (world.session) world.endSession()
  world.cookie = null
}

function settle<D extends Decision>(world: World<D>, tab: Tab<D>, answered: boolean): void {
  if (!tab.signOut) return
  if (answered) arrive(world, tab)
  tab.signOut = null
  world.raise(tab, { type: 'answered', ok: answered })
}

/** The sign-out was a link: the document that follows in this tab is the answer to it. */
function follow<D extends Decision>(world: World<D>, tab: Tab<D>, who: number): void {
  if (!tab.signOut) return
  arrive(world, tab)
  world.open(who, 'public', { isAnswer: true })
}

/** Nobody signs in while another one's sign-out is under way, or within the seconds that it takes to walk up. */
function signIn<D extends Decision>(world: World<D>, user: string): void {
  const isUnderWay =
    world.tabs.some(({ signOut }) => signOut) || world.standing === 'ending' || world.standing === 'unconfirmed'
  if (!world.session && !isUnderWay && world.sinceEnd > 5000) world.signIn(user)
}

const see = <D extends Decision>(world: World<D>, tab: Tab<D>, visible: boolean) => {
  if (tab.frozen) return
  tab.visible = visible
  world.raise(tab, { type: visible ? 'shown' : 'hidden' })
}

function load<D extends Decision>(world: World<D>, tab: Tab<D>): void {
  if (tab.isLoaded || tab.frozen) return
  tab.isLoaded = true
  world.raise(tab, { type: 'loaded', fromCache: tab.isCached, requestedAt: tab.requestedAt })
}

/** The worker sees a request of the sign-out URL that no page of ours sent, and the server answers 405. */
function askFromElsewhere<D extends Decision>(world: World<D>, tab: Tab<D>): void {
  const { marker, now, rules } = world
  if (world.standing !== 'running' && world.standing !== 'unconfirmed') return
  const intent = { n: epochToEnd(marker), at: now, settled: null, reason: 'signed-out', by: 'worker' } as const
  world.marker = mergeRecords(marker, { end: null, intent }, rules.policy.pingTimeout)
  if (!tab.frozen) world.raise(tab, { type: 'hint' })
}

/** What happens to documents while nobody signs in or out. */
export const EVERYDAY: Readonly<Record<string, Act>> = {
  'a page opens': open('network'),
  'a page opens in the background': open('network', { visible: false }),
  'a page opens whose origin the browser tells later': open('uncertain'),
  'a page opens after a slow request': open('network', { delay: 3000 }),
  'a public page opens': open('public'),
  'a page is prerendered': open('prerendered'),
  'the page is left': freeze,
  'the page is restored': restore,
  'the tab is shown': (world, tab) => see(world, tab, true),
  'the tab is hidden': (world, tab) => see(world, tab, false),
  'the marker may have changed': raise({ type: 'marker' }),
  'a message arrives': raise({ type: 'hint' }),
  'Retry is clicked': raise({ type: 'retry' }),
  'the second look': raise({ type: 'rechecked', isComplete: true }, tab => tab.recheck),
  'the page is complete': load,
  'the server answers': (world, tab) => world.answer(tab),
  'the server does not answer': (world, tab) => world.loseAnswer(tab),
  'another site asks for the sign-out URL': askFromElsewhere,
  'a timer fires': raise({ type: 'deadline' }, (tab, world) => tab.deadline > 0 && world.now >= tab.deadline),
}

/** History loads that the browser may answer out of its HTTP cache. */
export const FROM_CACHE: Readonly<Record<string, Act>> = {
  'a history load out of the HTTP cache': open('history-load', { cached: 'own' }),
  'a history load from the server': open('history-load'),
  'a fresh page is opened out of the HTTP cache': openFresh('cached'),
  'a fresh page is opened out of the HTTP cache, and the browser tells later': openFresh('uncertain'),
}

/** How sessions end and begin where the guard can notice it. */
export const NOTICED: Readonly<Record<string, Act>> = {
  '"sign out" is clicked': (world, tab) => signOut(world, tab, 0),
  'guard.logout()': (world, tab) => signOut(world, tab, 1),
  'the sign-out arrives': (world, tab) => {
    if (tab.signOut && world.now < tab.signOut.at + world.rules.policy.pingTimeout) arrive(world, tab)
  },
  'the sign-out is answered': (world, tab) => settle(world, tab, true),
  'the sign-out leads to the login page': follow,
  'the sign-out fails': (world, tab) => settle(world, tab, false),
  'alice signs in': world => signIn(world, 'alice'),
  'bob signs in': world => signIn(world, 'bob'),
}

/** What the guard can only find out by asking. */
export const UNNOTICED: Readonly<Record<string, Act>> = {
  'the session expires': world => world.endSession(),
  'bob takes over': world => world.signIn('bob'),
  'guard.signedIn()': (world, tab) => {
    if (!tab.frozen && world.session) world.raise(tab, { type: 'signed-in', user: null })
  },
}

export type Acts = Readonly<Record<string, Act>>

const TIMES = [1, 5, 20, 300, 2000, 6000, 61_000, 16 * 60_000]

/** Sequences of actions; the three tabs exist from the start. */
export const sequenceOf = (acts: Acts, maxLength = 60): fc.Arbitrary<Action[]> =>
  fc.array(
    fc.record({
      name: fc.constantFrom(...Object.keys(acts)),
      who: fc.nat({ max: 2 }),
      after: fc.constantFrom(...TIMES),
    }),
    { maxLength, size: 'max' },
  )

/** The three tabs that every sequence begins with. */
export function openTabs<D extends Decision>(world: World<D>): void {
  for (const who of [0, 1, 2]) world.open(who, who === 2 ? 'public' : 'network')
}

export function perform<D extends Decision>(world: World<D>, acts: Acts, { name, who, after }: Action): void {
  world.pass(after)
  const tab = world.tabs[who]
  if (tab) acts[name]?.(world, tab, who)
}

/** Lets everything happen in turn. */
export function play<D extends Decision>(world: World<D>, acts: Acts, actions: readonly Action[]): void {
  openTabs(world)
  for (const action of actions) perform(world, acts, action)
}

/** Whatever is under way comes to its end: requests, answers, timers, news, and pages that wait to be loaded. */
export function calmDown<D extends Decision>(world: World<D>): void {
  for (let round = 0; round < 6; round++) {
    world.now += 7000
    for (const [who, { page }] of world.tabs.entries()) if (page.state === 'leaving') world.open(who, 'network')
    for (const tab of world.tabs) {
      // What is asked in one millisecond is not answered in the same.
      world.now++
      settle(world, tab, true)
      if (tab.frozen || tab.source === 'prerendered') restore(world, tab)
      load(world, tab)
      if (tab.deadline > 0) world.raise(tab, { type: 'deadline' })
      see(world, tab, true)
      if (tab.retry) world.raise(Object.assign(tab, { retry: false }), { type: 'retry' })
      world.answer(tab)
    }
  }
}
