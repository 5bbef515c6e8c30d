import type { EngineName } from '../test/support/browser.js'

/** What a benchmark is measured in. */
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
  /** The figures are no times but 1 or 0: the table says how many are 1. */
  counts?: boolean
}

/** A row that sets one variant against another of the same run: `these - those` in ms, or `these / those`. */
export interface Comparison {
  title: string
  how: 'minus' | 'by'
  these: string
  those: string
  /** In words. Nothing fails if it is missed. */
  target: string
  /** Which end is the bad one: that is the "worst". */
  worst: 'most' | 'least'
}

export interface Bench {
  /** For `--bench` on the command line. */
  id: string
  title: string
  /** What was measured and how, in Markdown. */
  about: string
  /** So many runs are kept, fewer are for trying out; 20 unless told. */
  enough?: number
  variants: Variant[]
  comparisons: Comparison[]
  /** Fails only if a control or an assertion is broken, never on a slow figure. */
  measure(options: MeasureOptions): Promise<Samples>
}
