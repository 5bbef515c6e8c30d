import { refuse } from '../core/errors.js'
import type { RoleRule } from '../core/roles.js'
import { type Routes, routesFrom } from '../core/routes.js'
import type { Policy } from '../core/states.js'
import type { IdlePart } from '../idle/idle-part.js'
import type { WorkerPart } from '../worker-link/worker-link.js'
import {
  asList,
  boolean,
  type Check,
  duration,
  isClear,
  isFunction,
  isListOf,
  isMissing,
  isText,
  limit,
  listOf,
  must,
  own,
  signOut,
  timeout,
  url,
} from './checks.js'
import type { Clear, LogoutGuardOptions } from './options.js'
import { PRESETS, type Preset } from './presets.js'
import { isProtection, isRolePages, type OnThrown, type Protection, protectionFrom } from './protection.js'

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
 * (LG101–LG108) that says what is wrong, why, and the fix. `onThrown` gets what a function in `protect` throws later.
 */
export function settingsFrom(options: unknown, base: URL, onThrown: OnThrown = () => {}): Settings {
  if (typeof options !== 'object' || options === null) return refuse('LG104', 'options', options)
  for (const name in options) if (!Object.hasOwn(OPTIONS, name)) refuse('LG101', name)
  const given = options as Record<string, unknown>
  if (isMissing(given.pingUrl) && isMissing(given.ping)) refuse('LG102', 'pingUrl')
  if (isMissing(given.loginUrl)) refuse('LG103', 'loginUrl')
  const patterns = asList(given.protect).flatMap(one => (isRolePages(one) ? one.match : one))
  if (isFunction(given.worker) && !isListOf(isText)(patterns)) refuse('LG107', 'protect', given.protect)
  const checked: Record<string, unknown> = {}
  for (const [name, [check, fallback]] of Object.entries(OPTIONS)) {
    const value = given[name] ?? fallback
    checked[name] = value === undefined ? undefined : check(value, name, base)
  }
  const settings = checked as unknown as Omit<Settings, 'routes' | 'roles'> & Protection
  if (settings.preset && !settings.idle) refuse('LG108', 'preset', settings.preset)
  const { protect, roles } = protectionFrom(settings, base.pathname, onThrown)
  const { maxSession = settings.preset && PRESETS[settings.preset].maxSession, pingUrl = '' } = settings
  const routes = routesFrom(base.origin, protect, settings, toUrl)
  return { ...settings, ...(maxSession && { maxSession }), pingUrl, routes, roles }
}
