import { ENGINE_NAMES } from '../engine-names.js'
import { line } from '../line.js'
import type { Remedy } from './all-remedies.js'
import { cells } from './cells.js'
import { endings } from './endings.js'
import type { Filmed } from './figures.js'
import type { FilmedRun } from './film-run.js'
import { findRuns } from './find-runs.js'

const header = ['session ended', ...cells.map(({ engine, scheme }) => `${ENGINE_NAMES[engine]} ${scheme}`)]

const WORDS: Record<FilmedRun['from'], string> = { bfcache: 'b', 'HTTP cache': 'h', server: 's', nowhere: '' }

/** `61b 60b 61b`, and `>` if the film ends at another page. */
const written = ({ frames, from, end }: FilmedRun) => `${frames}${WORDS[from]}${end === '/account' ? '' : '>'}`

/** Every run of one remedy. */
export function filmsTable({ id, endings: ids }: Remedy, figures: Filmed[]): string {
  const row = ({ id: ending, title }: (typeof endings)[number]) =>
    line([title, ...cells.map(cell => findRuns(figures, id, ending, cell).map(written).join(' '))])
  const rows = endings.filter(ending => ids.includes(ending.id)).map(row)
  return [line(header), line(header.map(() => '---')), ...rows].join('\n')
}
