import { type Matcher, matcherOf, type Pattern } from '../core/routes.js'
import { asList, isFunction, isListOf, isText } from './checks.js'
import type { RolePages } from './options.js'

const isPattern = (value: unknown) => isText(value) || isFunction(value) || value instanceof RegExp

export const isRolePages = (value: unknown): value is RolePages => {
  const { match, roles, onDenied = '/' } = Object(value) as Partial<RolePages>
  const isGoal = isFunction(onDenied) || /^\/(?![/\\])/.test(String(onDenied))
  const isFull = [match, roles].every(one => asList(one).length > 0)
  return isFull && isListOf(isPattern)(asList(match)) && isListOf(isText)(asList(roles)) && isGoal
}

/** An empty list would protect nothing, silently. */
export const isProtection = (value: unknown) =>
  isListOf(item => isPattern(item) || isRolePages(item))(value) && (value as unknown[]).length > 0

export type OnThrown = (error: unknown) => void

/** If the site's function throws, the page counts as protected. */
function tolerant(pattern: Matcher, onThrown: OnThrown): Matcher {
  if (typeof pattern !== 'function') return pattern
  return url => {
    try {
      return pattern(url)
    } catch (error) {
      onThrown(error)
      return true
    }
  }
}

export interface Protection {
  readonly protect?: readonly (Pattern | RolePages)[]
  readonly roles: readonly RolePages[]
}

/** What a rule excludes needs no role, but may be protected all the same. */
const isInclusion = (pattern: Matcher) => typeof pattern === 'function' || !pattern.startsWith('!')

/** Pages that need a role are protected, too. */
export function protectionFrom({ protect = [], roles: more }: Protection, here: string, onThrown: OnThrown) {
  const toMatcher = (pattern: Pattern) => tolerant(matcherOf(pattern), onThrown)
  const patterns = protect.filter((one): one is Pattern => !isRolePages(one))
  const roles = [...protect.filter(isRolePages), ...more].map(({ match, roles, onDenied }) => ({
    ...{ match: (asList(match) as Pattern[]).map(toMatcher), roles: asList(roles) as string[], onDenied },
  }))
  const own = protect.length > 0 ? patterns : [here]
  return { roles, protect: [...own.map(toMatcher), ...roles.flatMap(({ match }) => match).filter(isInclusion)] }
}
