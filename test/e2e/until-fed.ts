import { Starved } from './starved.js'

const MAX_FILMS = 8

/**
 * Repeats a run until its film has enough frames to judge. That is no second chance for the guard: a film that shows a
 * leak is never made again, starved or not.
 */
export async function untilFed<T>(once: () => Promise<T>, say: (text: string) => void): Promise<T> {
  for (let film = 1; ; film++) {
    try {
      return await once()
    } catch (error) {
      if (!(error instanceof Starved) || film === MAX_FILMS) throw error
      say(`filmed again: ${error.message}`)
    }
  }
}
