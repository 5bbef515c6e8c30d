import { readFileSync, writeFileSync } from 'node:fs'
import type { EngineName } from '../../test/support/browser.js'
import { remedies } from './all-remedies.js'
import type { Scheme } from './create-clinic.js'
import { type EndingId, endings } from './endings.js'
import type { FilmedRun } from './film-run.js'

/** All runs of one remedy against one ending, in one engine by one scheme. */
export interface Filmed {
  remedy: string
  ending: EndingId
  engine: EngineName
  scheme: Scheme
  /** Of the browser. */
  version: string
  runs: FilmedRun[]
}

const FILE = 'bench/remedies/figures.json'

export const readFigures = (): Filmed[] => JSON.parse(readFileSync(FILE, 'utf8'))

const isSame = (one: Filmed, other: Filmed) =>
  (['remedy', 'ending', 'engine', 'scheme'] as const).every(key => one[key] === other[key])

/** The order of the tables; engines and schemes are sorted by name. */
const rank = ({ remedy, ending, engine, scheme }: Filmed) => [
  remedies.findIndex(({ id }) => id === remedy),
  endings.findIndex(({ id }) => id === ending),
  `${engine} ${scheme}`,
]

const inOrder = (one: Filmed, other: Filmed) => rank(one).join(' ').localeCompare(rank(other).join(' '))

/** Replaces the last measurements of the same kinds. Each is one line, so that a new one is a readable change. */
export function keepFigures(fresh: Filmed[]): Filmed[] {
  const kept = readFigures().filter(old => !fresh.some(one => isSame(one, old)))
  const figures = [...kept, ...fresh].sort(inOrder)
  writeFileSync(FILE, `[\n${figures.map(one => JSON.stringify(one)).join(',\n')}\n]\n`)
  return figures
}
