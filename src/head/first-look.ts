import { opensAtStart } from '../core/begin.js'
import { isProtected } from '../core/routes.js'
import type { SessionAtStart } from '../core/states.js'
import { readKeys } from '../runtime/context.js'
import { isFromServer, requestedAt } from '../signals/arrival.js'

/** What the head knows about its document. */
export interface FirstLook {
  /** Whether it shows, or showed, a protected address: an app may go there without a new document. */
  isOurs: () => boolean
  isOpen: boolean
  /** Whether it may be the result of a POST. */
  isPost: boolean
  /** Missing where storage refuses, or the tag is wrong. */
  first?: SessionAtStart
}

const words = (text: string) => text.match(/\S+/g) ?? []

export const urlOf = (text: string): URL => new URL(text, location.href)

/** A part of the marker, not checked. Throws where storage refuses, or does not contain JSON. */
export function stored(prefix: string, part: string) {
  const record = JSON.parse(localStorage[prefix + part] ?? null)
  return record?.v === 1 ? record : null
}

/** Reads the address, the marker and how the document arrived. In doubt the document is protected and not open. */
export function firstLook(options: DOMStringMap, prefix: string): FirstLook {
  const look: FirstLook = { isOurs: () => true, isOpen: false, isPost: false }
  // JSON in `protect` names roles, too.
  const { protect, loginUrl = '', logoutUrl = '', sessionKey, roles = protect?.match('"') } = options
  const { origin, pathname } = location
  const record = (part: string) => stored(prefix, part)
  try {
    const login = [urlOf(loginUrl)]
    const logout = words(logoutUrl).map(urlOf)
    const routes = { origin, protect: words(protect || pathname), login, logout }
    // Which pages need a role, only the rest knows.
    let wasOurs = roles as unknown as boolean
    look.isOurs = () => {
      wasOurs ||= isProtected(routes, location)
      return wasOurs
    }
    const marker = { running: record('running'), end: record('end'), intent: record('intent') }
    const first = { now: Date.now(), marker, ...readKeys(sessionKey) }
    look.first = first
    look.isPost = sessionStorage[`${prefix}post`] !== undefined
    // The document may be the answer to a sign-out, a limit of the site may be over, or the person may lack the role for
    // this page: then the rest decides.
    look.isOpen =
      !(sessionStorage[`${prefix}sign-out`] || roles || localStorage[`${prefix}ends`] < first.now) &&
      isFromServer() &&
      opensAtStart(marker, requestedAt(), first.key ?? first.pageKey)
  } catch {
    // Covered.
  }
  return look
}
