import { parseUrl } from '../browser/attempt.js'
import { refuse } from '../core/errors.js'
import { parseDuration } from '../core/timing.js'

/** Returns the value in the form that the guard uses. Throws a `LogoutGuardError` if it cannot be used. */
export type Check = (value: unknown, name: string, base: URL) => unknown

export const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
export const isMissing = (value: unknown) => value === undefined || value === null
export const isFunction = (value: unknown) => typeof value === 'function'
export const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])
export const isListOf = (test: (item: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(test)

export const must =
  (test: (value: unknown) => boolean): Check =>
  (value, name) =>
    test(value) ? value : refuse('LG104', name, value)

export const url: Check = (value, name, base) => {
  const parsed = isText(value) ? parseUrl(value, base) : null
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.href : refuse('LG104', name, value)
}

export const own: Check = (value, name, base) => {
  const href = String(url(value, name, base))
  return new URL(href).origin === base.origin ? href : refuse('LG106', name, value)
}

/** Checks one value, or each of a list; the result is a list. */
export const listOf =
  (check: Check): Check =>
  (value, name, base) =>
    asList(value).map(item => check(item, name, base))

export const duration: Check = (value, name) => parseDuration(value) ?? refuse('LG105', name, value)
export const timeout: Check = (value, name) => parseDuration(value) || refuse('LG105', name, value)
export const boolean = must(value => typeof value === 'boolean')

/** At least a second: a shorter limit would end each session before anybody has read a page. */
export const limit: Check = (value, name) => {
  const ms = parseDuration(value) ?? 0
  return ms >= 1000 ? ms : refuse('LG105', name, value)
}

const CLEARABLE = ['caches', 'localStorage', 'sessionStorage', 'indexedDB']

export function isClear(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).every(([key, list]) => CLEARABLE.includes(key) && isListOf(isText)(list))
}

export const signOut: Check = (value, name, base) => {
  if (isFunction(value)) return value
  if (typeof value !== 'object' || value === null) return refuse('LG104', name, value)
  const { method, url: address, body } = value as Record<string, unknown>
  if (!isText(method) || (body !== undefined && !isText(body))) return refuse('LG104', name, method)
  return { method, url: own(address, name, base), ...(body !== undefined && { body }) }
}
