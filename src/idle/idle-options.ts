import { parseUrl } from '../browser/attempt.js'
import { refuse } from '../core/errors.js'
import { parseDuration } from '../core/timing.js'
import type { Duration } from '../options/options.js'
import type { PromptTexts } from './prompt.js'

export interface IdleOptions {
  /** How long a session lives without activity: 1 s to 24 days. Required, unless the guard has a `preset`. */
  timeout?: Duration
  /** The warning comes so long before the end; 0 = none. It must be shorter than `timeout`. Default 1 min. */
  promptBefore?: Duration
  /** The events that count as activity. Default: pointer, wheel, keyboard, touch and scroll events. */
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

/** The options after validation: durations in ms, the URL absolute. */
export interface IdleSettings extends Pick<IdleOptions, 'dialog' | 'lang' | 'texts'> {
  readonly timeout: number
  readonly promptBefore: number
  readonly throttle: number
  readonly events: readonly string[]
  readonly keepAliveUrl: string | undefined
}

const NAMES = ['timeout', 'promptBefore', 'events', 'throttle', 'keepAliveUrl', 'dialog', 'lang', 'texts']

/** What a person does. Names only; all but the site's own are believed only if the browser made the event. */
export const EVENTS: readonly string[] = ['pointerdown', 'pointermove', 'wheel', 'keydown', 'touchstart', 'scroll']

function duration(value: unknown, name: string, least: number): number {
  const ms = parseDuration(value) ?? -1
  return ms < least ? refuse('LG105', `idle.${name}`, value) : ms
}

function ownUrl(value: unknown): string | undefined {
  if (value === undefined) return undefined
  const url = parseUrl(value, location.href)
  return url?.origin === location.origin ? url.href : refuse('LG106', 'idle.keepAliveUrl', value)
}

const isName = (value: unknown) => typeof value === 'string' && value !== ''
const areTexts = (value: unknown) => typeof value === 'object' && value !== null && Object.values(value).every(isName)

/** The shape of what is not parsed further. */
function checkShapes({ events = EVENTS, dialog = true, lang = 'en', texts = {} }: IdleOptions): void {
  if (!Array.isArray(events) || events.length === 0 || !events.every(isName)) refuse('LG104', 'idle.events', events)
  if (typeof dialog !== 'boolean') refuse('LG104', 'idle.dialog', dialog)
  if (!isName(lang)) refuse('LG104', 'idle.lang', lang)
  if (!areTexts(texts)) refuse('LG104', 'idle.texts', texts)
}

/**
 * Validates options of `idle`. `preset`: the timeout of the guard's preset, in ms. Throws a `LogoutGuardError` (LG101,
 * LG104 to LG106).
 */
export function parseIdleOptions(options: IdleOptions, preset: number | undefined): IdleSettings {
  for (const name in options) if (!NAMES.includes(name)) refuse('LG101', `idle.${name}`)
  checkShapes(options)
  const { events = EVENTS, throttle = 1000, keepAliveUrl, dialog, lang, texts } = options
  const timeout = duration(options.timeout ?? preset, 'timeout', 1000)
  // A short limit has a warning in its second half.
  const promptBefore = duration(options.promptBefore ?? Math.min(60_000, timeout / 2), 'promptBefore', 0)
  if (promptBefore >= timeout) refuse('LG104', 'idle.promptBefore', options.promptBefore)
  return {
    ...{ timeout, promptBefore, events, keepAliveUrl: ownUrl(keepAliveUrl) },
    throttle: duration(throttle, 'throttle', 0),
    ...(dialog !== undefined && { dialog }),
    ...(lang && { lang }),
    ...(texts && { texts }),
  }
}
