import { join } from 'node:path'
import { packed } from './packed.js'

/** The script file as a user of the npm package gets it. */
export const pack = (): string => join(packed().folder, 'dist/logout-guard.js')
