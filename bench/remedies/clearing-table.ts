import { ENGINE_NAMES } from '../engine-names.js'
import { line } from '../line.js'
import { median } from '../statistics.js'
import { remedies } from './all-remedies.js'
import { type Cell, cells } from './cells.js'
import type { Filmed } from './figures.js'

const header = ['median (worst), ms', ...cells.map(({ engine, scheme }) => `${ENGINE_NAMES[engine]} ${scheme}`)]

function medianOf(figures: Filmed[], remedy: string, { engine, scheme }: Cell): string {
  const here = figures.filter(one => one.remedy === remedy && one.engine === engine && one.scheme === scheme)
  const times = here.flatMap(({ runs }) => runs.map(({ cleared }) => cleared)).filter(time => time !== null)
  return times.length > 0 ? `${median(times).toFixed(0)} (${Math.max(...times).toFixed(0)})` : ''
}

/** What the sign-out costs with `Clear-Site-Data`, and without. */
export function clearingTable(figures: Filmed[]): string {
  const compared = remedies.filter(({ id }) => id === 'none' || id === 'clear-site-data')
  const rows = compared.map(({ id, title }) => line([title, ...cells.map(cell => medianOf(figures, id, cell))]))
  return [line(header), line(header.map(() => '---')), ...rows].join('\n')
}
