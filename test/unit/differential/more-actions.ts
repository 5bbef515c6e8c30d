import { epochToEnd, mergeRecords, NOTHING } from '../../../src/core/worker-record.js'
import type { Decision } from '../a-core.js'
import type { World } from '../a-world.js'
import { type Acts, dispatch, open } from '../an-action.js'

const MINUTE = 60_000

/** The worker found something out, and this page merges it into the marker. */
function merge<D extends Decision>(world: World<D>, record: Parameters<typeof mergeRecords>[1]): boolean {
  const found = mergeRecords(world.marker, record, world.rules.policy.pingTimeout)
  const isNews = found !== world.marker
  world.marker = found
  return isNews
}

const anEnd = <D extends Decision>({ marker, now }: World<D>) => ({
  ...{ n: epochToEnd(marker), at: now, confirmed: true, reason: 'signed-out' },
})

/** Acts that the properties do not use: rarer signals, the worker record, the redirect loop, the clock. */
export const RARE: Acts = {
  'the login page opens': open('login'),
  'an app shows a protected route': open('network', { delay: 0 }),
  'a history load in the background': open('history-load', { visible: false }),
  'the sign-out leads to the login page, with an error': (world, tab, who) => {
    if (tab.signOut) world.open(who, 'login', { isAnswer: true, isAccepted: false })
  },
  'the sign-out leads to a protected page': (world, tab, who) => {
    if (tab.signOut) world.open(who, 'network', { isAnswer: true })
  },
  'the server answers that it is another session': (world, tab) => world.answer(tab, true),
  'guard.signedIn({ user })': (world, tab) => {
    if (!tab.frozen && world.session) world.dispatch(tab, { type: 'signed-in', user: world.session.user })
  },
  'the second look, without the worker record': dispatch({ type: 'rechecked', isComplete: false }, tab => tab.recheck),
  'the pause is over': (world, tab) => {
    if (!tab.retry || tab.frozen) return
    tab.retry = false
    world.dispatch(tab, { type: 'retry' })
  },
  'the worker finds the end': (world, tab) => {
    if (merge(world, { ...NOTHING, end: anEnd(world) }) && !tab.frozen) world.dispatch(tab, { type: 'retry' })
  },
  'the worker notices that the sign-out was answered': (world, tab) => {
    const { intent } = world.marker
    if (!intent?.by || intent.settled !== null) return
    merge(world, { ...NOTHING, intent: { ...intent, settled: world.now } })
    if (!tab.frozen) world.dispatch(tab, { type: 'retry' })
  },
  'the worker forgets the sign-out': (world, tab) => {
    if (merge(world, NOTHING) && !tab.frozen) world.dispatch(tab, { type: 'retry' })
  },
  'the tab enters or leaves a redirect loop': ({ loops }, { index }) => {
    if (!loops.delete(index)) loops.add(index)
  },
  'the clock is set back': world => world.pass(-10 * MINUTE),
}

/** A move that does not happen: only the new core gets this signal. */
export const STUCK: Acts = {
  'the move does not happen': (world, tab) => {
    const { move, page } = tab
    if (page.state !== 'leaving' || !move || tab.frozen || world.now < move.at + world.rules.policy.pingTimeout) return
    world.dispatch(tab, { type: 'not-gone' })
  },
}

/** How storage fails. */
export const FAULTS: Acts = {
  'the storage is full': ({ storage }) => {
    storage.mood = 'full'
  },
  'the storage is denied': ({ storage }) => {
    storage.mood = 'denied'
  },
  'the storage is well': ({ storage }) => {
    storage.mood = 'well'
  },
  'the next write is lost': ({ storage }) => {
    storage.isNextWriteLost = true
  },
  'the site clears its storage': world => {
    world.marker = { running: null, end: null, intent: null }
  },
  'the tab starts or stops to lag behind': ({ storage: { laggards } }, { index }) => {
    if (!laggards.delete(index)) laggards.add(index)
  },
}
