import { parseUrl } from '../browser/attempt.js'
import { refuse } from '../core/errors.js'
import type { RoleRule } from '../core/roles.js'
import { type Matcher, matcherOf, type Pattern, type Routes, routesFrom } from '../core/routes.js'
import type { Policy } from '../core/states.js'
import { parseDuration } from '../core/timing.js'
import type { IdlePart } from '../idle/idle-part.js'
import type { WorkerPart } from '../worker-link/worker-link.js'
import type { Clear, LogoutGuardOptions, RolePages } from './options.js'
import { PRESETS, type Preset } from './presets.js'

/** The options after validation: every default filled in, every URL absolute, every duration in ms. */
export interface Settings
  extends Policy,
    Required<Pick<LogoutGuardOptions, 'name' | 'coverOnLeave' | 'passive' | 'debug'>> {
  readonly ping: LogoutGuardOptions['ping']
  readonly pingUrl: string
  readonly loginUrl: string
  readonly logoutUrl: readonly string[]
  readonly signOut: LogoutGuardOptions['signOut']
  readonly routes: Routes
  readonly returnTo: string | false
  readonly sessionKey: LogoutGuardOptions['sessionKey']
  readonly pingInterval: number
  readonly pingExpect: string | RegExp | undefined
  readonly signedOutStatus: readonly number[]
  readonly signInOrigins: readonly string[]
  readonly clear: Clear
  readonly worker: WorkerPart | false
  readonly idle: IdlePart | false
  readonly preset: Preset | undefined
  readonly roles: readonly RoleRule[]
}

type Check = (value: unknown, name: string, base: URL) => unknown

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const isMissing = (value: unknown) => value === undefined || value === null
const isFunction = (value: unknown) => typeof value === 'function'
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])
const isListOf = (test: (item: unknown) => boolean) => (value: unknown) => Array.isArray(value) && value.every(test)

const must =
  (test: (value: unknown) => boolean): Check =>
  (value, name) =>
    test(value) ? value : refuse('LG104', name, value)

const url: Check = (value, name, base) => {
  const parsed = isText(value) ? parseUrl(value, base) : null
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.href : refuse('LG104', name, value)
}

const own: Check = (value, name, base) => {
  const href = String(url(value, name, base))
  return new URL(href).origin === base.origin ? href : refuse('LG106', name, value)
}

/** Checks one value, or each of a list; the result is a list. */
const listOf =
  (check: Check): Check =>
  (value, name, base) =>
    asList(value).map(item => check(item, name, base))

const duration: Check = (value, name) => parseDuration(value) ?? refuse('LG105', name, value)
const timeout: Check = (value, name) => parseDuration(value) || refuse('LG105', name, value)
const boolean = must(value => typeof value === 'boolean')
/** At least a second: a shorter limit would end each session before anybody has read a page. */
const limit: Check = (value, name) => {
  const ms = parseDuration(value) ?? 0
  return ms >= 1000 ? ms : refuse('LG105', name, value)
}
const isPattern = (value: unknown) => isText(value) || isFunction(value) || value instanceof RegExp
const isRolePages = (value: unknown): value is RolePages => {
  const { match, roles, onDenied = '/' } = Object(value) as Partial<RolePages>
  const isGoal = isFunction(onDenied) || /^\/(?![/\\])/.test(String(onDenied))
  const isFull = [match, roles].every(one => asList(one).length > 0)
  return isFull && isListOf(isPattern)(asList(match)) && isListOf(isText)(asList(roles)) && isGoal
}
/** An empty list would protect nothing, silently. */
const isProtection = (value: unknown) =>
  isListOf(item => isPattern(item) || isRolePages(item))(value) && (value as unknown[]).length > 0
const CLEARABLE = ['caches', 'localStorage', 'sessionStorage', 'indexedDB']

function isClear(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).every(([key, list]) => CLEARABLE.includes(key) && isListOf(isText)(list))
}

const signOut: Check = (value, name, base) => {
  if (isFunction(value)) return value
  if (typeof value !== 'object' || value === null) return refuse('LG104', name, value)
  const { method, url: address, body } = value as Record<string, unknown>
  if (!isText(method) || (body !== undefined && !isText(body))) return refuse('LG104', name, method)
  return { method, url: own(address, name, base), ...(body !== undefined && { body }) }
}

/** Each option with its check and its default. The check converts both a given value and the default. */
const OPTIONS: { readonly [Name in keyof LogoutGuardOptions]-?: readonly [Check, unknown?] } = {
  pingUrl: [url],
  ping: [must(isFunction)],
  loginUrl: [url],
  logoutUrl: [listOf(own), []],
  signOut: [signOut],
  protect: [(value, name) => must(isProtection)(asList(value), name, {} as URL)],
  roles: [must(isListOf(isRolePages)), []],
  idle: [must(value => value === false || isFunction(value)), false],
  maxSession: [limit],
  preset: [must(value => Object.hasOwn(PRESETS, value as string))],
  name: [must(isText), 'default'],
  returnTo: [must(value => value === false || isText(value)), 'returnTo'],
  sessionKey: [must(value => isFunction(value) || /^(cookie|meta):./.test(String(value)))],
  freshFor: [duration, 0],
  hiddenFor: [duration, '15m'],
  pingTimeout: [timeout, '5s'],
  pingInterval: [duration, '5m'],
  pingExpect: [must(value => isText(value) || value instanceof RegExp)],
  signedOutStatus: [must(isListOf(Number.isInteger)), [401, 419, 440]],
  signInOrigins: [listOf(url), []],
  coverOnLeave: [must(value => value === 'auto' || typeof value === 'boolean'), 'auto'],
  onUnknown: [must(value => ['cover', 'reveal', 'leave'].includes(value as string)), 'cover'],
  clear: [must(isClear), {}],
  worker: [must(value => value === false || isFunction(value)), false],
  passive: [boolean, true],
  debug: [boolean, false],
}

const toUrl = (url: string) => new URL(url)

/**
 * Validates options; relative URLs are resolved against `base`, the address of the page. Throws a `LogoutGuardError`
 * (LG101–LG107) that says what is wrong, why, and the fix. `onThrown` gets what a function in `protect` throws later.
 */
export function settingsFrom(options: unknown, base: URL, onThrown: OnThrown = () => {}): Settings {
  if (typeof options !== 'object' || options === null) return refuse('LG104', 'options', options)
  for (const name in options) if (!Object.hasOwn(OPTIONS, name)) refuse('LG101', name)
  const given = options as Record<string, unknown>
  if (isMissing(given.pingUrl) && isMissing(given.ping)) refuse('LG102', 'pingUrl')
  if (isMissing(given.loginUrl)) refuse('LG103', 'loginUrl')
  if (
    isFunction(given.worker) &&
    !isListOf(isText)(asList(given.protect).flatMap(one => (isRolePages(one) ? one.match : one)))
  )
    refuse('LG107', 'protect', given.protect)
  const checked: Record<string, unknown> = {}
  for (const [name, [check, fallback]] of Object.entries(OPTIONS)) {
    const value = given[name] ?? fallback
    checked[name] = value === undefined ? undefined : check(value, name, base)
  }
  const settings = checked as unknown as Omit<Settings, 'routes' | 'roles'> & Protection
  if (settings.preset && !settings.idle) refuse('LG108', 'preset', settings.preset)
  const toMatcher = (pattern: Pattern) => tolerant(matcherOf(pattern), onThrown)
  const { protect, roles } = protectionFrom(settings, base.pathname, toMatcher)
  const { maxSession = settings.preset && PRESETS[settings.preset].maxSession, pingUrl = '' } = settings
  const routes = routesFrom(base.origin, protect, settings, toUrl)
  return { ...settings, ...(maxSession && { maxSession }), pingUrl, routes, roles }
}

interface Protection {
  readonly protect?: readonly (Pattern | RolePages)[]
  readonly roles: readonly RolePages[]
}

/** Pages that need a role are protected, too. */
function protectionFrom({ protect = [], roles: more }: Protection, here: string, toMatcher: (one: Pattern) => Matcher) {
  const patterns = protect.filter((one): one is Pattern => !isRolePages(one))
  const roles = [...protect.filter(isRolePages), ...more].map(({ match, roles, onDenied }) => ({
    ...{ match: (asList(match) as Pattern[]).map(toMatcher), roles: asList(roles) as string[], onDenied },
  }))
  const own = protect.length > 0 ? patterns : [here]
  return { roles, protect: [...own.map(toMatcher), ...roles.flatMap(({ match }) => match)] }
}

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
