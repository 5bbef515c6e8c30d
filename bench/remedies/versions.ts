import { ENGINE_NAMES } from '../engine-names.js'
import { engines } from './cells.js'
import type { Filmed } from './figures.js'

/** The browsers that were measured. */
export function versions(figures: Filmed[]): string {
  const of = (name: string) => new Set(figures.filter(({ engine }) => engine === name).map(({ version }) => version))
  return engines.map(engine => `${ENGINE_NAMES[engine]} ${[...of(engine)].join(' and ')}`).join(', ')
}
