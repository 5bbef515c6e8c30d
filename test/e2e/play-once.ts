import type { Case } from './case.js'
import { judge } from './judge.js'
import { play, type Theatre } from './play.js'
import type { Stage } from './stage.js'
import { untilFed } from './until-fed.js'
import type { Variant } from './variant.js'

export interface Result {
  frames: number
  failure?: string
  /** For the screen. */
  line: string
}

/** Plays a case once and reports what it found; a broken rule is a result here, not the end of the repetition. */
export async function playOnce(theatre: Theatre, piece: Case, variant: Variant): Promise<Result> {
  let frames = 0
  let seen = ''
  try {
    const judged = async (stage: Stage) => {
      frames = stage.films.reduce((sum, film) => sum + film, 0)
      seen = `frames ${stage.films.join('+')}; way back ${stage.ways.join(', ')}; requests ${stage.asked}`
      await judge[variant](stage, piece)
    }
    await untilFed(() => play(theatre, piece, variant, judged), console.log)
    return { frames, line: seen }
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error)
    return { frames, failure, line: `${seen} FAILED ${failure}` }
  }
}
