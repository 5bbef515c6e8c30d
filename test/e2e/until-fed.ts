import { Starved } from './starved.js'

const TAKES = 8

/**
 * Plays until the camera had enough frames to judge. That is no second chance for the guard: a film is starved before
 * anybody looks at what it shows, and one that shows a leak is never made again.
 */
export async function untilFed<T>(once: () => Promise<T>, say: (text: string) => void): Promise<T> {
  for (let take = 1; ; take++) {
    try {
      return await once()
    } catch (error) {
      if (!(error instanceof Starved) || take === TAKES) throw error
      say(`filmed again: ${error.message}`)
    }
  }
}
