import type { LogoutGuard } from '../guard.js'
import { type Head, heads, type Taken } from './link.js'

/** Where the document was at its first script: an app may have gone elsewhere since. */
export const addressAtStart = (name = 'default'): string => heads().find(one => one.name === name)?.url ?? location.href

/** What a head of this name saw and did, if one waits for its guard. */
export function takeHead(name: string, guard: LogoutGuard): (Head & Taken) | undefined {
  const waiting = heads()
  const head = waiting.find(one => one.name === name)
  if (!head) return undefined
  waiting.splice(waiting.indexOf(head), 1)
  return { ...head, ...head.take(guard) }
}
