import type { EngineName } from '../test/support/browser.js'

/** Where and how often to measure a benchmark. */
export interface MeasureOptions {
  engine: EngineName
  runs: number
}

/** For each variant one figure for each run, in ms. Figures with the same index belong to the same run. */
export type Samples = Record<string, number[]>

/** A row of the table. */
export interface Variant {
  id: string
  title: string
  /** The figures are not times but 1 or 0: the table says how many are 1. */
  counts?: boolean
}

/** A row that compares two variants of the same run: `these - those` in ms, or `these / those`. */
export interface Comparison {
  title: string
  how: 'minus' | 'by'
  these: string
  those: string
  /** In words. Nothing fails if it is missed. */
  target: string
  /** Which extreme is the worst one. */
  worst: 'most' | 'least'
}

export interface Bench {
  /** For `--bench` on the command line. */
  id: string
  title: string
  /** What was measured and how, in Markdown. */
  about: string
  /** From so many runs on the figures are kept, fewer are for trying out; default: 20. */
  enough?: number
  variants: Variant[]
  comparisons: Comparison[]
  /** Fails only if a control or an assertion is broken, never on a slow figure. */
  measure(options: MeasureOptions): Promise<Samples>
}
