import fc from 'fast-check'
import { epochToEnd, mergeRecords } from '../../src/core/worker-record.js'
import type { AnySignal, Decision, Source } from './a-core.js'
import type { Tab } from './a-tab.js'
import type { World } from './a-world.js'

/** Something that happens in a world with three tabs: `who` is the tab, `after` the time that passes before it, in ms. */
export interface Action {
  readonly name: string
  readonly who: number
  readonly after: number
}

export type Act = <D extends Decision>(world: World<D>, tab: Tab<D>, who: number) => void

export const dispatch =
  (signal: AnySignal, when: <D extends Decision>(tab: Tab<D>, world: World<D>) => boolean = () => true): Act =>
  (world, tab) => {
    if (!tab.frozen && when(tab, world)) world.dispatch(tab, signal)
  }

export const open =
  (source: Source, more: { delay?: number; visible?: boolean; cached?: 'own' } = {}): Act =>
  (world, _tab, who) =>
    world.open(who, source, more)

/** Somebody visits an address that is still fresh in the HTTP cache. */
const openFresh =
  (source: Source): Act =>
  (world, _tab, who) => {
    if (world.isInCache(who)) world.open(who, source, { cached: 'last' })
  }

function freeze<D extends Decision>(world: World<D>, tab: Tab<D>): void {
  if (tab.frozen) return
  world.dispatch(tab, { type: 'left' })
  Object.assign(tab, { frozen: true, visible: false, signOut: null })
}

function restore<D extends Decision>(world: World<D>, tab: Tab<D>): void {
  const isActivation = tab.source === 'prerendered' && !tab.visible && !tab.frozen
  if (!tab.frozen && !isActivation) return
  Object.assign(tab, { frozen: false, visible: true })
  world.dispatch(tab, { type: 'restored' })
}

function signOut<D extends Decision>(world: World<D>, tab: Tab<D>, repeats: number): void {
  if (tab.frozen || tab.page.state === 'leaving') return
  world.dispatch(tab, { type: 'intent', reason: 'signed-out', repeats })
  tab.signOut = { at: world.now, hasArrived: false }
}

function arrive<D extends Decision>(world: World<D>, { signOut }: Tab<D>): void {
  if (!signOut || signOut.hasArrived) return
  signOut.hasArrived = true
  if (world.session) world.endSession()
  world.cookie = null
}

function endRequest<D extends Decision>(world: World<D>, tab: Tab<D>, ok: boolean): void {
  if (!tab.signOut) return
  if (ok) arrive(world, tab)
  tab.signOut = null
  world.dispatch(tab, { type: 'answered', ok })
}

/** The sign-out was a link: the next document of this tab is the answer to it. */
function follow<D extends Decision>(world: World<D>, tab: Tab<D>, who: number): void {
  if (!tab.signOut) return
  arrive(world, tab)
  world.open(who, 'public', { isAnswer: true })
}

/** Nobody signs in during somebody's sign-out, or within the seconds after it that it takes to walk up. */
function signIn<D extends Decision>(world: World<D>, user: string): void {
  const isUnderWay =
    world.tabs.some(({ signOut }) => signOut) || world.standing === 'ending' || world.standing === 'unconfirmed'
  if (!world.session && !isUnderWay && world.sinceEnd > 5000) world.signIn(user)
}

const setVisible = <D extends Decision>(world: World<D>, tab: Tab<D>, visible: boolean) => {
  if (tab.frozen) return
  tab.visible = visible
  world.dispatch(tab, { type: visible ? 'shown' : 'hidden' })
}

function load<D extends Decision>(world: World<D>, tab: Tab<D>): void {
  if (tab.isLoaded || tab.frozen) return
  tab.isLoaded = true
  world.dispatch(tab, { type: 'loaded', fromCache: tab.isCached, requestedAt: tab.requestedAt })
}

/** The worker sees a request for the sign-out URL that none of our pages sent, and the server answers 405. */
function askFromElsewhere<D extends Decision>(world: World<D>, tab: Tab<D>): void {
  const { marker, now, rules } = world
  if (world.standing !== 'running' && world.standing !== 'unconfirmed') return
  const intent = { n: epochToEnd(marker), at: now, settled: null, reason: 'signed-out', by: 'worker' } as const
  world.marker = mergeRecords(marker, { end: null, intent }, rules.policy.pingTimeout)
  if (!tab.frozen) world.dispatch(tab, { type: 'hint' })
}

/** What happens to documents while nobody signs in or out. */
export const EVERYDAY: Readonly<Record<string, Act>> = {
  'a page opens': open('network'),
  'a page opens in the background': open('network', { visible: false }),
  'a page opens, and the browser reports later where it came from': open('uncertain'),
  'a page opens after a slow request': open('network', { delay: 3000 }),
  'a public page opens': open('public'),
  'a page is prerendered': open('prerendered'),
  'the page is left': freeze,
  'the page is restored': restore,
  'the tab is shown': (world, tab) => setVisible(world, tab, true),
  'the tab is hidden': (world, tab) => setVisible(world, tab, false),
  'the marker may have changed': dispatch({ type: 'marker' }),
  'a message arrives': dispatch({ type: 'hint' }),
  'Retry is clicked': dispatch({ type: 'retry' }),
  'the second look': dispatch({ type: 'rechecked', isComplete: true }, tab => tab.recheck),
  'the page is complete': load,
  'the server answers': (world, tab) => world.answer(tab),
  'the server does not answer': (world, tab) => world.loseAnswer(tab),
  'another site asks for the sign-out URL': askFromElsewhere,
  'a timer fires': dispatch({ type: 'deadline' }, (tab, world) => tab.deadline > 0 && world.now >= tab.deadline),
}

/** History loads that the browser may answer out of its HTTP cache. */
export const FROM_CACHE: Readonly<Record<string, Act>> = {
  'a history load from the HTTP cache': open('history-load', { cached: 'own' }),
  'a history load from the server': open('history-load'),
  'a fresh page is opened from the HTTP cache': openFresh('cached'),
  'a fresh page is opened from the HTTP cache, and the browser reports that later': openFresh('uncertain'),
}

/** How sessions end and begin in ways that the guard can notice. */
export const NOTICED: Readonly<Record<string, Act>> = {
  '"sign out" is clicked': (world, tab) => signOut(world, tab, 0),
  'guard.logout()': (world, tab) => signOut(world, tab, 1),
  'the sign-out arrives': (world, tab) => {
    if (tab.signOut && world.now < tab.signOut.at + world.rules.policy.pingTimeout) arrive(world, tab)
  },
  'the sign-out is answered': (world, tab) => endRequest(world, tab, true),
  'the sign-out leads to the login page': follow,
  'the sign-out fails': (world, tab) => endRequest(world, tab, false),
  'alice signs in': world => signIn(world, 'alice'),
  'bob signs in': world => signIn(world, 'bob'),
}

/** What the guard can find out only by asking the server. */
export const UNNOTICED: Readonly<Record<string, Act>> = {
  'the session expires': world => world.endSession(),
  'bob takes over': world => world.signIn('bob'),
  'guard.signedIn()': (world, tab) => {
    if (!tab.frozen && world.session) world.dispatch(tab, { type: 'signed-in', user: null })
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

/** Every sequence begins with these three tabs. */
export function openTabs<D extends Decision>(world: World<D>): void {
  for (const who of [0, 1, 2]) world.open(who, who === 2 ? 'public' : 'network')
}

export function perform<D extends Decision>(world: World<D>, acts: Acts, { name, who, after }: Action): void {
  world.pass(after)
  const tab = world.tabs[who]
  if (tab) acts[name]?.(world, tab, who)
}

/** Plays a sequence of actions. */
export function play<D extends Decision>(world: World<D>, acts: Acts, actions: readonly Action[]): void {
  openTabs(world)
  for (const action of actions) perform(world, acts, action)
}

/** Everything that is under way ends: requests, answers, timers, news, and pages that wait to be loaded. */
export function calmDown<D extends Decision>(world: World<D>): void {
  for (let round = 0; round < 6; round++) {
    world.now += 7000
    for (const [who, { page }] of world.tabs.entries()) if (page.state === 'leaving') world.open(who, 'network')
    for (const tab of world.tabs) {
      // A ping is not answered in the millisecond in which it was sent.
      world.now++
      endRequest(world, tab, true)
      if (tab.frozen || tab.source === 'prerendered') restore(world, tab)
      load(world, tab)
      if (tab.deadline > 0) world.dispatch(tab, { type: 'deadline' })
      setVisible(world, tab, true)
      if (tab.retry) world.dispatch(Object.assign(tab, { retry: false }), { type: 'retry' })
      world.answer(tab)
    }
  }
}
