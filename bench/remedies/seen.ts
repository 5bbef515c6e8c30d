import type { FilmedRun } from './film-run.js'

export type Kind = 'unknown' | 'never' | 'stays' | 'glimpse' | 'sometimes'

/** Whether the person who pressed Back stays at the secret page. */
const stays = ({ end }: FilmedRun) => end === '/account'

/** What the runs have in common. */
export function kindOf(runs: readonly FilmedRun[]): Kind {
  if (runs.length === 0) return 'unknown'
  if (runs.every(stays)) return 'stays'
  if (runs.some(stays)) return 'sometimes'
  return runs.some(({ frames }) => frames > 0) ? 'glimpse' : 'never'
}

const range = (figures: number[]) => [...new Set([Math.min(...figures), Math.max(...figures)])].join('–')

const words: Record<Kind, (runs: readonly FilmedRun[]) => string> = {
  unknown: () => '?',
  never: () => '–',
  stays: () => '**S**',
  glimpse: runs => range(runs.map(({ frames }) => frames)),
  sometimes: runs => `**S** ${runs.filter(stays).length} of ${runs.length}`,
}

/** The same as text for a table. */
export const seen = (runs: readonly FilmedRun[]): string => words[kindOf(runs)](runs)
