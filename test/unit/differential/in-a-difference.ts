import { relationOf, type SessionRelation } from '../../../src/core/session-relation.js'
import type { Signal } from '../../../src/core/signals.js'
import type { Page } from '../../../src/core/states.js'
import { NOW } from '../a-page.js'
import type { Difference, Side } from './play-both.js'

/** The page after the last decision of the new core; empty if it decided nothing. */
export const pageOf = ({ fresh }: Difference): Partial<Page> => (fresh.page ?? {}) as Partial<Page>
export const pageBefore = ({ fresh }: Difference): Partial<Page> => (fresh.before ?? {}) as Partial<Page>

/** The relation of the page after the decision of the new core, whatever its key says. */
export const relationIn = (difference: Difference): SessionRelation | undefined => {
  const { membership } = pageOf(difference)
  return membership && relationOf(membership, difference.fresh.marker)
}

export type Name = string

const withoutTab = (name: string) => name.replace(/^tab \d /, '')

/** Whether nothing else differs. */
export const isOnly = ({ names }: Difference, ...allowed: readonly Name[]) =>
  names.length > 0 && names.every(name => allowed.includes(withoutTab(name)))

const nameIn = ({ names }: Difference, name: Name) => names.find(one => withoutTab(one) === name)

const change = (difference: Difference, name: Name): readonly [old: string, fresh: string] | undefined => {
  const found = nameIn(difference, name)
  const of = ({ seen }: Side) => seen[found ?? ''] ?? 'none'
  return found === undefined ? undefined : [of(difference.old), of(difference.fresh)]
}

/** Whether this differs in this way. */
export const changes = (difference: Difference, name: Name, old: string, fresh: string) => {
  const found = change(difference, name)
  return found?.[0] === old && found[1] === fresh
}

/** What is seen of the tab in the new world. */
export const seenIn = (difference: Difference, name: Name) =>
  difference.fresh.seen[`tab ${difference.action?.who ?? 0} ${name}`]

export const CHECK = 'session check at'
export const RETRY = 'retry is planned'

/** The new core asks less: it does not ask, and the old one asks or has asked. */
export const asksLess = (difference: Difference) => {
  const found = change(difference, CHECK)
  return found !== undefined && found[0] !== 'none' && found[1] === 'none'
}
export const asksMore = (difference: Difference) => {
  const found = change(difference, CHECK)
  return found !== undefined && found[0] === 'none' && found[1] !== 'none'
}
export const asksAnew = (difference: Difference) => {
  const found = change(difference, CHECK)
  return found !== undefined && !found.includes('none') && found[1] === `${(difference.now - NOW) / 1000} s`
}

export const isAt = ({ fresh, old }: Difference, ...types: readonly Signal['type'][]) => {
  const type = (fresh.signal ?? old.signal)?.type
  return type !== undefined && types.includes(type as Signal['type'])
}
export const isStart = ({ fresh }: Difference) => fresh.signal === null && fresh.page !== null
