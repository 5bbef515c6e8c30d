import { benches } from './benches.js'
import type { Figures } from './figures.js'
import type { Bench } from './measure.js'
import { table } from './table.js'

const NAMES = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKitGTK' }

/** The browsers and machines on which a bench was measured. */
function measuredOn({ id }: Bench, figures: Figures): string {
  const all = Object.entries(figures[id] ?? {})
  const browsers = all.map(([engine, { version }]) => `${NAMES[engine as keyof typeof NAMES]} ${version}`)
  if (all.length === 0) return 'not measured yet.'
  const cores = [...new Set(all.map(([, { cores }]) => cores))]
  return `${browsers.join(', ')}; ${cores.join(' and ')} cores.`
}

const section = (bench: Bench, figures: Figures) => `## ${bench.title}

${bench.about}

\`npm run bench -- --bench ${bench.id}\`: ${measuredOn(bench, figures)}

${table(bench, figures)}`

const intro = `# Benchmarks

Written by \`npm run bench\` (Debian; \`--engine firefox\`, \`--bench back\` and \`--runs 2\` choose less); do not edit.
Variants are compared within one run: they take turns in one browser, so that a busy machine slows all of them alike. A
row of comparison is the median over the runs, with the worst run in brackets. Nothing here fails because it is slow;
only a control fails, such as a Back that did not come from the back/forward cache.`

/** docs/benchmarks.md, from what was measured. */
export const document = (figures: Figures): string =>
  `${[intro, ...benches.map(bench => section(bench, figures))].join('\n\n')}\n`
