import type { Cell } from './cells.js'
import type { EndingId } from './endings.js'
import type { Filmed } from './figures.js'
import type { FilmedRun } from './film-run.js'

/** The runs of one remedy and ending in one cell of the tables; none if nothing was filmed. */
export function findRuns(figures: Filmed[], remedy: string, ending: EndingId, { engine, scheme }: Cell): FilmedRun[] {
  const isIt = (one: Filmed) =>
    one.remedy === remedy && one.ending === ending && one.engine === engine && one.scheme === scheme
  return figures.find(isIt)?.runs ?? []
}
