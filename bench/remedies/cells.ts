import type { EngineName } from '../../test/support/browser.js'
import { ENGINE_NAMES } from '../engine-names.js'
import type { Scheme } from './create-clinic.js'

export interface Cell {
  engine: EngineName
  scheme: Scheme
}

export const engines = Object.keys(ENGINE_NAMES) as EngineName[]
export const schemes: Scheme[] = ['http', 'https']

/** Each engine with each scheme, engine by engine. */
export const cells: Cell[] = engines.flatMap(engine => schemes.map(scheme => ({ engine, scheme })))
