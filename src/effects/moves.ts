import { recentMoves } from '../core/loops.js'

/** Counts how often this tab left or renewed a page of late, in sessionStorage. Without that storage nothing is counted. */
export function createMoves(key: string) {
  const read = (now: number) => {
    try {
      return recentMoves(sessionStorage.getItem(key), now)
    } catch {
      return []
    }
  }
  const add = (now: number) => {
    try {
      sessionStorage.setItem(key, [...read(now), now].join(' '))
      return true
    } catch {
      return false
    }
  }
  return { read, add }
}
