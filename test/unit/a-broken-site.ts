import { isLoop, recentMoves } from '../../src/core/loops.js'
import { EMPTY, type Marker } from '../../src/core/marker.js'
import { next } from '../../src/core/next.js'
import { startOf } from '../../src/core/start.js'
import type { Source } from '../../src/core/start-table.js'
import type { Page, Signal } from '../../src/core/states.js'
import type { Step } from '../../src/core/step.js'
import { isMoving } from '../../src/core/stop-loop.js'
import type { Verdict } from '../../src/core/verdicts.js'
import { NOW, POLICY } from './a-page.js'

/** What a site does wrong. `count` is how often it was asked before. */
export interface BrokenSite {
  readonly verdict: (count: number) => Verdict
  readonly user?: (count: number) => string
  readonly key?: (count: number) => string
  /** Whether the login page sends whoever comes back to where they came from. */
  readonly sendsBack: boolean
}

interface Tab {
  page: Page
  moves: string
  /** What happens next, and when. */
  readonly queue: { readonly at: number; readonly happens: () => void }[]
}

/** Nobody touches anything: tabs, pings and timers run on alone. Returns when requests were made, in ms from the start. */
export function runAlone(site: BrokenSite, tabCount: number, until: number): { pings: number[]; moves: number[] } {
  const pings: number[] = []
  const moves: number[] = []
  const tabs: Tab[] = []
  let marker: Marker = EMPTY
  let now = NOW
  let count = 0

  const context = (tab: Tab) => ({
    ...{ now, visible: true, marker, nonce: `nonce ${++count}` },
    isLooping: isLoop(recentMoves(tab.moves, now)),
    key: site.key?.(count) ?? null,
    pageKey: null,
  })
  const later = (tab: Tab, after: number, happens: () => void) => tab.queue.push({ at: now + after, happens })
  const move = (tab: Tab, source: Source) => {
    moves.push(now - NOW)
    tab.queue.length = 0
    later(tab, 300, () => open(tab, source))
  }
  const raise = (tab: Tab, signal: Signal) => act(tab, next(tab.page, signal, context(tab), POLICY))
  const ask = (tab: Tab) => {
    pings.push(now - NOW)
    const verdict = site.verdict(pings.length)
    const user = site.user?.(pings.length) ?? null
    const asked = now
    later(tab, 50, () => raise(tab, { type: 'verdict', verdict, asked, user }))
  }
  const mark = (tab: Tab, after: Marker) => {
    marker = after
    for (const other of tabs) if (other !== tab) later(other, 5, () => raise(other, { type: 'marker' }))
  }
  const go = (tab: Tab, command: 'leave' | 'renew') => {
    if (isMoving(tab.page)) tab.moves += ` ${now}`
    move(tab, command === 'renew' || site.sendsBack ? 'network' : 'public')
  }
  const act = (tab: Tab, step: Step) => {
    tab.page = step.page
    for (const command of step.commands) {
      if (command === 'mark' && step.marker !== marker) mark(tab, step.marker)
      if (command === 'ask' || command === 'confirm') ask(tab)
      if (command === 'leave' || command === 'renew') go(tab, command)
      if (command === 'retry-later') later(tab, 60_000, () => raise(tab, { type: 'retry' }))
    }
  }
  const open = (tab: Tab, source: Source) => {
    const beginning = {
      source,
      isReadable: true,
      isSeen: false,
      requestedAt: now - 100,
      isSettled: false,
      isAnswered: false,
    }
    act(tab, startOf(beginning, context(tab)))
  }

  for (let index = 0; index < tabCount; index++) {
    const tab: Tab = { page: {} as Page, moves: '', queue: [] }
    tabs.push(tab)
    open(tab, 'network')
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
