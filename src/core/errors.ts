import { TEXTS } from './texts.js'

/**
 * LG1xx: a wrong option, thrown at once. LG2xx: something at run time, reported by the event `error` and on the
 * console.
 */
export type Code = keyof typeof TEXTS

/** Where every code is explained: what happened, why, and the fix. */
const TABLE = 'logout-guard/README.md#messages'

/** One line for people: the code, what it is about, and, if the build has the texts, cause and fix. */
export function explain(code: Code, detail = ''): string {
  const text: string | undefined = TEXTS[code]
  return `[logout-guard] ${code}${detail && ` ${detail}`}: ${text ?? 'explained in'}${text ? ' See' : ''} ${TABLE}`
}

export class LogoutGuardError extends Error {
  override readonly name = 'LogoutGuardError'
  constructor(
    readonly code: Code,
    readonly detail = '',
  ) {
    super(explain(code, detail))
  }
}

/** Throws a `LogoutGuardError` about an option, with the value that it has. */
export function refuse(code: Code, option: string, value?: unknown): never {
  throw new LogoutGuardError(code, value === undefined ? option : `${option}=${String(value)}`)
}
