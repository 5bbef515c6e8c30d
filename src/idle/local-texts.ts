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
  readonly messageAt: (seconds: number) => string
}

const ENGLISH: PromptTexts = {
  title: 'Are you still there?',
  message: 'You will be signed out in {time}.',
  stay: 'Stay signed in',
  signOut: 'Sign out',
}

/** English unless the site gave a message: the time must have the language of the words around it. */
function localeOf(message?: string, lang = genuineDocument.documentElement.lang): Intl.Locale {
  // A document may name a language that is none, as `de_DE`.
  return attempt(() => new Intl.Locale(message || /^en\b/i.test(lang) ? lang : '')) ?? new Intl.Locale('en')
}

/** Texts and their language; those that the site does not give are English. */
export function localTexts(texts?: Partial<PromptTexts>, lang?: string): LocalTexts {
  const locale = localeOf(texts?.message, lang)
  const all = { ...ENGLISH, ...texts }
  const say = (value: number, unit: string) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value)
  return {
    ...all,
    lang: locale.baseName,
    dir: /Arab|Hebr|Thaa/.test(locale.maximize().baseName) ? 'rtl' : 'ltr',
    messageAt: seconds =>
      all.message.replace('{time}', seconds > 90 ? say(Math.round(seconds / 60), 'minute') : say(seconds, 'second')),
  }
}
