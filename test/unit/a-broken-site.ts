import { begin, type Source } from '../../src/core/begin.js'
import { type Decision, decide } from '../../src/core/decide.js'
import { EMPTY, type Marker } from '../../src/core/marker.js'
import type { Signal } from '../../src/core/signals.js'
import type { Page } from '../../src/core/states.js'
import { isRedirectLoop, recentMoves } from '../../src/core/timing.js'
import type { Verdict } from '../../src/core/verdicts.js'
import { mayLoop } from '../../src/core/view.js'
import { NOW, POLICY } from './a-page.js'

/** What a site does wrong. `count`: how often it has been asked. */
export interface BrokenSite {
  readonly verdict: (count: number) => Verdict
  readonly user?: (count: number) => string
  readonly key?: (count: number) => string
  /** Whether the login page sends everybody back to where they came from. */
  readonly sendsBack: boolean
}

interface Tab {
  page: Page
  moves: string
  /** What happens next, and when. */
  readonly queue: { readonly at: number; readonly happens: () => void }[]
}

/**
 * Nobody touches anything: tabs, pings and timers run by themselves. Returns when requests were made, in ms from the start.
 * `origin`: whether the browser reports in the head that the server sent a document, or after the first ping.
 */
export function runAlone(
  site: BrokenSite,
  tabCount: number,
  until: number,
  origin: 'network' | 'uncertain',
): { pings: number[]; moves: number[] } {
  const pings: number[] = []
  const moves: number[] = []
  const tabs: Tab[] = []
  let marker: Marker = EMPTY
  let now = NOW
  let count = 0

  const context = (tab: Tab) => ({
    ...{ now, visible: true, marker, nonce: `nonce ${++count}` },
    isLooping: () => isRedirectLoop(recentMoves(tab.moves, now)),
    key: site.key?.(count) ?? null,
    pageKey: null,
  })
  const later = (tab: Tab, after: number, happens: () => void) => tab.queue.push({ at: now + after, happens })
  const move = (tab: Tab, source: Source) => {
    moves.push(now - NOW)
    tab.queue.length = 0
    later(tab, 300, () => open(tab, source))
  }
  const dispatch = (tab: Tab, signal: Signal) => carryOut(tab, decide(tab.page, signal, context(tab), POLICY))
  const ask = (tab: Tab) => {
    pings.push(now - NOW)
    const verdict = site.verdict(pings.length)
    const user = site.user?.(pings.length) ?? null
    const askedAt = now
    later(tab, 50, () => dispatch(tab, { type: 'verdict', verdict, askedAt, user }))
  }
  const mark = (tab: Tab, after: Marker) => {
    marker = after
    for (const other of tabs) if (other !== tab) later(other, 5, () => dispatch(other, { type: 'marker' }))
  }
  const go = (tab: Tab, order: 'leave' | 'reload') => {
    if (mayLoop(tab.page)) tab.moves += ` ${now}`
    move(tab, order === 'reload' || site.sendsBack ? origin : 'public')
  }
  const carryOut = (tab: Tab, { page, marker: after, orders }: Decision) => {
    tab.page = page
    for (const order of orders) {
      if (order === 'mark') mark(tab, after)
      if (order === 'ask' || order === 'ask-anyway') ask(tab)
      if (order === 'leave' || order === 'reload') go(tab, order)
      if (order === 'ask-later') later(tab, 60_000, () => dispatch(tab, { type: 'retry' }))
    }
  }
  const open = (tab: Tab, source: Source) => {
    const beginning = {
      source,
      isLoaded: false,
      requestedAt: now - 100,
      isAnswer: false,
      isAccepted: false,
    }
    const { requestedAt } = beginning
    if (source === 'uncertain') later(tab, 200, () => dispatch(tab, { type: 'loaded', fromCache: false, requestedAt }))
    carryOut(tab, begin(beginning, context(tab), POLICY))
  }

  for (let index = 0; index < tabCount; index++) {
    const tab: Tab = { page: {} as Page, moves: '', queue: [] }
    tabs.push(tab)
    open(tab, origin)
  }
  for (; now < NOW + until; now += 5) {
    for (const { queue } of tabs) {
      const due = queue.filter(({ at }) => at <= now)
      for (const one of due) queue.splice(queue.indexOf(one), 1)
      for (const { happens } of due) happens()
    }
  }
  return { pings, moves }
}
