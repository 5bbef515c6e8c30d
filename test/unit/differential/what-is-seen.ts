import type { Marker } from '../../../src/core/marker.js'
import type { Decision } from '../a-core.js'
import { NOW } from '../a-page.js'
import type { Tab } from '../a-tab.js'
import type { World } from '../a-world.js'

/** What people and servers see, by name. Two worlds are the same if all of it is the same. */
export type Seen = Readonly<Record<string, string>>

type Fact<T> = readonly [name: string, of: (of: T) => string | number | boolean | null | undefined]

/** Of a page that leaves only the next document matters: the effect of the move aborts, empties and hides. */
const unlessLeaving =
  <V>(of: (tab: Tab<Decision>) => V) =>
  (tab: Tab<Decision>) =>
    tab.page.state === 'leaving' ? undefined : (of(tab) ?? null)

const OF_TAB: readonly Fact<Tab<Decision>>[] = [
  ['state', ({ page }) => page.state],
  ['move', ({ page, move }) => (page.state === 'leaving' ? (move?.to ?? null) : undefined)],
  ['sign-out sent at', ({ signOut }) => signOut?.at ?? null],
  ['is hidden', unlessLeaving(({ isHidden }) => isHidden)],
  ['is emptied', unlessLeaving(({ isEmptied }) => isEmptied)],
  ['parser is stopped', unlessLeaving(({ isParserStopped }) => isParserStopped)],
  ['notice', unlessLeaving(({ notice }) => notice)],
  ['session check at', unlessLeaving(({ ping }) => ping?.askedAt)],
  ['retry is planned', unlessLeaving(({ retry }) => retry)],
]

const OF_MARKER: readonly Fact<Marker>[] = [
  ['running n', ({ running }) => running?.epoch.n ?? null],
  ['running verdict', ({ running }) => running?.verdict ?? null],
  ['running tag', ({ running }) => running?.tag ?? null],
  ['end n', ({ end }) => end?.n ?? null],
  ['end is confirmed', ({ end }) => end?.confirmed ?? null],
  ['end reason', ({ end }) => end?.reason ?? null],
  ['intent n', ({ intent }) => intent?.n ?? null],
  ['intent settled at', ({ intent }) => intent?.settled ?? null],
  ['intent by', ({ intent }) => intent && (intent.by ?? 'page')],
]

const isSame = <T>(facts: readonly Fact<T>[], one: T | undefined, other: T | undefined) =>
  one === other || (one && other && facts.every(([, of]) => of(one) === of(other)))

/** Whether two worlds look the same, if only this tab has done anything since they did. */
export function lookSame(one: World<Decision>, other: World<Decision>, who: number): boolean {
  return Boolean(
    isSame(OF_TAB, one.tabs[who], other.tabs[who]) &&
      isSame(OF_MARKER, one.marker, other.marker) &&
      one.messages.length === other.messages.length &&
      one.messages.at(-1) === other.messages.at(-1),
  )
}

/** Thirteen digits are hard to read, so moments are in seconds since the sequence began. */
const asText = (value: ReturnType<Fact<never>[1]>) =>
  typeof value === 'number' && value > NOW / 2 ? `${(value - NOW) / 1000} s` : String(value ?? 'none')

/** Without what does not apply to a tab. */
const entriesOf = <T>(prefix: string, facts: readonly Fact<T>[], of: T) =>
  facts
    .map(([name, find]) => [`${prefix} ${name}`, find(of)] as const)
    .flatMap(([name, value]) => (value === undefined ? [] : [[name, asText(value)] as const]))

export const whatIsSeen = ({ tabs, marker, messages }: World<Decision>): Seen =>
  Object.fromEntries([
    ...tabs.flatMap(tab => entriesOf(`tab ${tab.index}`, OF_TAB, tab)),
    ...entriesOf('marker', OF_MARKER, marker),
    ['messages', messages.join(', ') || 'none'],
  ])
