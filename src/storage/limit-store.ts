import { attempt } from '../browser/attempt.js'

/** When a limit of the site ends the session: one moment for all tabs of this browser, in ms since 1970. */
export interface LimitStore {
  /** `undefined`: no limit is known. */
  read(): number | undefined
  /** `undefined` removes it. Where storage refuses, only this document knows it. */
  write(endsAt: number | undefined): void
}

/** In ms. Clock and `performance.now()` may differ by so much without anybody setting the clock. */
const SLACK = 1000

/**
 * The head reads the same key. A clock that is set back moves no limit of a document that is open: it counts the time
 * with `performance.now()`, too, which no clock changes, and moves the stored end back as well.
 */
export function createLimitStore(key: string): LimitStore {
  let known: string | null = null
  let overAt = 0
  const know = (text: string | null) => {
    if (text !== known) overAt = performance.now() + Number(text) - Date.now()
    known = text
  }
  const write = (endsAt: number | undefined) => {
    attempt(() => (endsAt ? localStorage.setItem(key, `${endsAt}`) : localStorage.removeItem(key)))
    know(endsAt ? `${endsAt}` : null)
  }
  return {
    read() {
      const text = attempt(() => localStorage.getItem(key))
      if (text !== undefined) know(text)
      const left = Math.max(0, Math.ceil(overAt - performance.now()))
      const due = Date.now() + left
      if (due + (left && SLACK) < Number(known)) write(due)
      return Number(known) || undefined
    },
    write,
  }
}
