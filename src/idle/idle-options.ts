import { parseUrl } from '../browser/attempt.js'
import type { Code } from '../core/errors.js'
import type { Duration } from '../options/options.js'
import type { IdleSite } from './idle-part.js'
import type { PromptTexts } from './prompt.js'

export interface IdleOptions {
  /** How long a session lives without activity: 1 s to 24 days. Required, unless the guard has a `preset`. */
  timeout?: Duration
  /** The warning comes so long before the end; 0 = none. It must be shorter than `timeout`. Default 1 min. */
  promptBefore?: Duration
  /**
   * The events that count as activity. Default: pointer, wheel, keyboard and touch events; not `scroll`, which a script
   * sets off as well.
   */
  events?: readonly string[]
  /** How often activity is stored at most. Default 1 s. */
  throttle?: Duration
  /** A URL of this origin. "Stay signed in" requests it, so that the server's session lives as well. Default none. */
  keepAliveUrl?: string
  /** Whether the guard shows its own warning. If not, listen to the event `warning`. Default `true`. */
  dialog?: boolean
  /** The language of the texts, as in the attribute `lang`. Default: that of the page. */
  lang?: string
  /** The texts of the warning. Default: English ones. */
  texts?: Partial<PromptTexts>
}

/** The options after validation: durations in ms. */
export interface IdleSettings extends Pick<IdleOptions, 'lang' | 'texts'> {
  readonly timeout: number
  readonly promptBefore: number
  readonly throttle: number
  readonly events: readonly string[]
  readonly dialog: boolean
  readonly keepAliveUrl: string | undefined
}

type Tools = Pick<IdleSite, 'refuse' | 'parseDuration'>

/** What a person does. Of these, only the events that the browser makes count. */
export const EVENTS: readonly string[] = ['pointerdown', 'pointermove', 'wheel', 'keydown', 'touchstart']

const isName = (value: unknown) => typeof value === 'string' && value !== ''

type Check = readonly [code: Code, isValid: (value: unknown) => boolean]

/** Each option with its check, and the code of the error. */
const checksOf = ({ parseDuration }: Tools): { readonly [Name in keyof IdleOptions]-?: Check } => {
  const lasts = (least: number): Check => ['LG105', value => (parseDuration(value) ?? -1) >= least]
  return {
    timeout: lasts(1000),
    promptBefore: lasts(0),
    throttle: lasts(0),
    keepAliveUrl: ['LG106', value => parseUrl(value, location.href)?.origin === location.origin],
    events: ['LG104', value => Array.isArray(value) && value.length > 0 && value.every(isName)],
    dialog: ['LG104', value => typeof value === 'boolean'],
    lang: ['LG104', isName],
    texts: ['LG104', value => Object(value) === value && Object.values(value as object).every(isName)],
  }
}

const UNKNOWN: Check = ['LG101', () => false]

function check(options: IdleOptions, tools: Tools): void {
  const checks = checksOf(tools)
  for (const [name, value] of Object.entries(options)) {
    const [code, isValid] = Object.hasOwn(checks, name) ? checks[name as keyof IdleOptions] : UNKNOWN
    if (!isValid(value) && value !== undefined) tools.refuse(code, `idle.${name}`, value)
  }
}

/** Validates options of `idle`. Throws a `LogoutGuardError` (LG101, LG104 to LG106). */
export function parseIdleOptions(options: IdleOptions, { preset, ...tools }: IdleSite): IdleSettings {
  const { parseDuration, refuse } = tools
  const { timeout: given = preset, events = EVENTS, throttle = 1000, dialog = true, keepAliveUrl, ...texts } = options
  check({ ...options, timeout: given ?? Number.NaN }, tools)
  const timeout = Number(parseDuration(given))
  // A short limit has a warning in its second half.
  const promptBefore = Number(parseDuration(texts.promptBefore ?? Math.min(60_000, timeout / 2)))
  if (promptBefore >= timeout) refuse('LG104', 'idle.promptBefore', options.promptBefore)
  const url = keepAliveUrl && new URL(keepAliveUrl, location.href).href
  return {
    ...texts,
    timeout,
    promptBefore,
    events,
    dialog,
    keepAliveUrl: url,
    throttle: Number(parseDuration(throttle)),
  }
}
