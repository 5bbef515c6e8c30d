import { readFileSync, writeFileSync } from 'node:fs'
import type { EngineName } from '../test/support/browser.js'
import type { Machine } from './machine.js'
import type { Samples } from './measure.js'

export interface Measured extends Machine {
  samples: Samples
}

/** All measurements, by bench and engine; docs/benchmarks.md is made from them. */
export type Figures = Record<string, Partial<Record<EngineName, Measured>>>

const FILE = 'bench/figures.json'

export const readFigures = (): Figures => JSON.parse(readFileSync(FILE, 'utf8'))

/** Each row of figures is one line, so that a new measurement is a readable change. */
const written = (figures: Figures) =>
  JSON.stringify(figures, null, 2).replace(/\[[^\]]*\]/g, list => list.replace(/\s+/g, ' '))

const rounded = (samples: Samples): Samples =>
  Object.fromEntries(Object.entries(samples).map(([id, row]) => [id, row.map(figure => Number(figure.toFixed(2)))]))

/** Replaces the last measurement of this bench in this engine. */
export function keepFigures(bench: string, engine: EngineName, measured: Measured): Figures {
  const figures = readFigures()
  figures[bench] = { ...figures[bench], [engine]: { ...measured, samples: rounded(measured.samples) } }
  writeFileSync(FILE, `${written(figures)}\n`)
  return figures
}
