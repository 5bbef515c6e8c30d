import type { Marker } from './marker.js'
import { isListed, type Matcher, type UrlParts } from './routes.js'
import { tagOf } from './tags.js'

/** Pages that only a person with one of these roles may see. */
export interface RoleRule {
  readonly match: readonly Matcher[]
  readonly roles: readonly string[]
  /** Where everybody else goes, or a function of the site; missing: a notice says it. */
  readonly onDenied?: string | ((path: string) => void) | undefined
}

const hasRole = ({ roles }: RoleRule, known: string, salt: string) =>
  roles.some(role => `${known} `.includes(` ${tagOf(role, salt)} `))

/**
 * The rule by which the person may not see this address; `null`: nobody knows the roles yet. `undefined`: the person
 * may see it.
 */
export function denyingRule(
  rules: readonly RoleRule[],
  url: UrlParts,
  { running }: Marker,
): RoleRule | null | undefined {
  const ours = rules.filter(({ match }) => isListed(match, url))
  if (ours.length > 0 && !running?.roles) return null
  return ours.find(rule => !hasRole(rule, running?.roles ?? '', running?.epoch.nonce ?? ''))
}
