import { ENGINE_NAMES } from '../engine-names.js'
import { line } from '../line.js'
import { type Remedy, remedies } from './all-remedies.js'
import { type Cell, cells, engines, schemes } from './cells.js'
import { type Ending, type EndingId, endings } from './endings.js'
import type { Filmed } from './figures.js'
import { findRuns } from './find-runs.js'
import { kindOf, seen } from './seen.js'

const header = ['remedy', 'session ended', ...engines.map(engine => ENGINE_NAMES[engine])]

/** Endings with the same result everywhere share a row. */
function groups({ id, endings: ids }: Remedy, figures: Filmed[]): Ending[][] {
  const kinds = (ending: EndingId) => cells.map(cell => kindOf(findRuns(figures, id, ending, cell))).join()
  const rows = new Map<string, Ending[]>()
  for (const ending of endings.filter(({ id }) => ids.includes(id)))
    rows.set(kinds(ending.id), [...(rows.get(kinds(ending.id)) ?? []), ending])
  return [...rows.values()]
}

const titleOf = (group: Ending[]) =>
  group.length === endings.length ? 'anyhow' : group.map(({ title }) => title).join(', ')

/** The short table: what is seen in each engine, http / https. */
export function remediesTable(figures: Filmed[]): string {
  const row = (remedy: Remedy) => (group: Ending[]) => {
    const runs = (cell: Cell) => group.flatMap(({ id }) => findRuns(figures, remedy.id, id, cell))
    const cell = (engine: Cell['engine']) => schemes.map(scheme => seen(runs({ engine, scheme }))).join(' / ')
    return line([remedy.title, titleOf(group), ...engines.map(cell)])
  }
  const rows = remedies.flatMap(remedy => groups(remedy, figures).map(row(remedy)))
  return [line(header), line(header.map(() => '---')), ...rows].join('\n')
}
