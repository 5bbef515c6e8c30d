import type { EngineName } from '../test/support/browser.js'
import { ENGINE_NAMES } from './engine-names.js'
import type { Figures } from './figures.js'
import { line } from './line.js'
import type { Bench, Comparison, Samples, Variant } from './measure.js'
import { against, median } from './statistics.js'

const engines = Object.keys(ENGINE_NAMES) as EngineName[]

/** Times of frames and messages need no decimals, the run time of a script does. */
const written = (figure: number) => figure.toFixed(Math.abs(figure) < 20 ? 1 : 0)

/** A dash where a variant is newer than the measurement. */
const NOTHING = '–'

const timed = (row: number[]) => (row.length === 0 ? NOTHING : `${written(median(row))} (${written(Math.max(...row))})`)
const counted = (row: number[]) => `${row.filter(figure => figure === 1).length} of ${row.length}`
const plain = ({ id, counts }: Variant, samples: Samples) => (counts ? counted : timed)(samples[id] ?? [])

function compared(samples: Samples, { how, these, those, worst }: Comparison): string {
  const row = against(samples[these] ?? [], samples[those] ?? [], how)
  if (!samples[these] || !samples[those]) return NOTHING
  const unit = how === 'by' ? ' ×' : ' ms'
  const end = worst === 'most' ? Math.max(...row) : Math.min(...row)
  return `**${written(median(row))}${unit}** (${written(end)})`
}

/** The table of a bench in Markdown: first the variants, then the comparisons, each as median and worst. */
export function table({ id, variants, comparisons }: Bench, figures: Figures): string {
  const cell = (engine: EngineName, show: (samples: Samples) => string) => {
    const measured = figures[id]?.[engine]
    return measured ? show(measured.samples) : NOTHING
  }
  const cells = (show: (samples: Samples) => string) => engines.map(engine => cell(engine, show))
  return [
    line(['median (worst), ms', 'target', ...engines.map(engine => ENGINE_NAMES[engine])]),
    line(['---', '---', ...engines.map(() => '---')]),
    ...variants.map(one => line([one.title, '', ...cells(samples => plain(one, samples))])),
    ...comparisons.map(one => line([one.title, one.target, ...cells(samples => compared(samples, one))])),
  ].join('\n')
}
