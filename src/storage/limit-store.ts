import { attempt } from '../browser/attempt.js'
import { endByClocks } from '../core/limits.js'

/** When a limit of the site ends the session: one moment for all tabs of this browser, in ms since 1970. */
export interface LimitStore {
  /** `undefined`: no limit is known. */
  read(): number | undefined
  /** `undefined` removes it. Where storage refuses, only this document knows it. */
  write(endsAt: number | undefined): void
}

/**
 * The head reads the same key. A clock that is set back moves no limit of a document that is open: it counts the time
 * with `performance.now()`, too, which no clock changes.
 */
export function createLimitStore(key: string): LimitStore {
  let known: string | null = null
  let overAt = 0
  let isStored: true | undefined = true
  const know = (text: string | null) => {
    if (text !== known) overAt = performance.now() + Number(text) - Date.now()
    known = text
  }
  const store: LimitStore = {
    read() {
      const text = attempt(() => localStorage.getItem(key))
      if (text !== undefined && isStored) know(text)
      const endsAt = Number(known) || undefined
      const inTime = endsAt && endByClocks(endsAt, Date.now(), overAt - performance.now())
      // A document that starts later cannot know that the clock was set back.
      if (inTime !== endsAt) store.write(inTime)
      return inTime
    },
    write(endsAt) {
      isStored = attempt(() => {
        if (endsAt) localStorage.setItem(key, `${endsAt}`)
        else localStorage.removeItem(key)
        return true
      })
      know(endsAt ? `${endsAt}` : null)
    },
  }
  return store
}
