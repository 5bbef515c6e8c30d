import { attempt } from '../browser/attempt.js'
import { genuineDocument } from '../browser/genuine.js'

/** The texts of the prompt. `{time}` in `message` is replaced by what is left, e.g. "2 minutes", "20 seconds". */
export interface PromptTexts {
  title: string
  message: string
  stay: string
  signOut: string
}

export interface LocalTexts extends PromptTexts {
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** The message with the time that is left. */
  messageAt(seconds: number): string
}

const ENGLISH: PromptTexts = {
  title: 'Are you still there?',
  message: 'You will be signed out in {time}.',
  stay: 'Stay signed in',
  signOut: 'Sign out',
}

/** The scripts that run from right to left, of languages that people write today. */
const RIGHT_TO_LEFT = /Adlm|Arab|Hebr|Nkoo|Rohg|Syrc|Thaa/

/** The time has the language of the message: a site with the built-in one gets English figures, whatever it speaks. */
function localeOf(message?: string, lang = genuineDocument.documentElement.lang): Intl.Locale {
  const isIts = message !== undefined || /^en\b/i.test(lang)
  // A document may name a language that is none, as `de_DE`.
  return attempt(() => new Intl.Locale(isIts ? lang : '')) ?? new Intl.Locale('en')
}

/** Texts with their language; those that the site does not give are English. */
export function localTexts(texts: Partial<PromptTexts> = {}, lang?: string): LocalTexts {
  const locale = localeOf(texts.message, lang)
  const all = { ...ENGLISH, ...texts }
  const say = (value: number, unit: string) =>
    new Intl.NumberFormat(String(locale), { style: 'unit', unit, unitDisplay: 'long' }).format(value)
  return {
    ...all,
    lang: String(locale),
    dir: RIGHT_TO_LEFT.test(String(locale.maximize())) ? 'rtl' : 'ltr',
    messageAt(seconds) {
      const time = seconds > 90 ? say(Math.round(seconds / 60), 'minute') : say(seconds, 'second')
      return all.message.replace('{time}', time)
    },
  }
}
