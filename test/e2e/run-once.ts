import type { Case } from './case.js'
import { judge } from './judge.js'
import type { Run } from './run.js'
import { type Rig, runScenario } from './run-scenario.js'
import { untilFed } from './until-fed.js'
import type { Variant } from './variant.js'

export interface Result {
  frames: number
  failure?: string
  /** A summary for the terminal. */
  line: string
}

/** Runs a scenario once and returns what it found. A failure is a result here and does not end the repetition. */
export async function runOnce(rig: Rig, scenario: Case, variant: Variant): Promise<Result> {
  let frames = 0
  let seen = ''
  try {
    const judged = async (run: Run) => {
      frames = run.films.reduce((sum, film) => sum + film, 0)
      seen = `frames ${run.films.join('+')}; way back ${run.ways.join(', ')}; requests ${run.asked}`
      await judge[variant](run, scenario)
    }
    await untilFed(() => runScenario(rig, scenario, variant, judged), console.log)
    return { frames, line: seen }
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error)
    return { frames, failure, line: `${seen} FAILED ${failure}` }
  }
}
