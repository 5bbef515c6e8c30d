import { pathToFileURL } from 'node:url'
import type { Core, Decision } from '../a-core.js'
import { adaptLevels, type Levels, type Viewed } from '../adapt-levels.js'
import { CORE } from '../the-core.js'

/** A core of levels that was built elsewhere. */
async function load(folder: string): Promise<Core<Decision>> {
  const [{ begin }, { decide }] = await Promise.all(
    ['begin.js', 'decide.js'].map(file => import(new URL(file, pathToFileURL(`${folder}/`)).href)),
  )
  return adaptLevels({ begin, decide } as Levels<Viewed>) as Core<Decision>
}

/** The core of `src/core/`, or of the folder that `CORE` names. */
export const NEW_CORE = process.env.CORE ? await load(process.env.CORE) : (CORE as Core<Decision>)
