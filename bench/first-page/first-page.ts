import assert from 'node:assert/strict'
import { pack } from '../../test/support/pack.js'
import type { Tab } from '../../test/support/tab.js'
import type { Bench, Comparison, MeasureOptions, Samples } from '../measure.js'
import { untilGuarded } from '../until-guarded.js'
import { withProfile } from '../with-profile.js'
import { createHotel, LATENCY } from './create-hotel.js'
import { type FirstPageVariant, variants } from './variants.js'

const about = `The first page after a sign-in: this browser knows no session yet, so the page starts covered and the guard asks the
server. The figure is the time from the first byte of the document (\`responseStart\`) to the guard's event \`reveal\`. The
server answers the ping after ${LATENCY} ms, and also each of the guard's files if it is not in the browser's HTTP cache; it
answers the document at once.`

/** The page's own globals, see create-hotel.ts. */
declare const first: string
declare const revealed: number | undefined

function look() {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const answered = navigation?.responseStart ?? Number.NaN
  return { first, took: (revealed ?? Number.NaN) - answered, hasFineClock: crossOriginIsolated }
}

/** The account, with the tag of this file in this folder. */
const urlOf = (origin: string, file: string, folder: string) => `${origin}/account/${file}?from=/${folder}`

/** Opens the account, and waits until it is shown. */
async function open(tab: Tab, origin: string, file: string, folder: string): Promise<number> {
  await tab.go(urlOf(origin, file, folder))
  await untilGuarded(tab)
  const { took, ...rest } = await tab.run(look)
  assert.deepEqual(rest, { first: 'covered', hasFineClock: true }, `${file}: what is special about the page`)
  assert.ok(took > LATENCY, `${file}: revealed after ${took} ms, so not by the ping`)
  return took
}

/** If no file may be in the cache, each page has the files in a new folder. */
const folderOf = ({ id, isCached }: FirstPageVariant, run: number) =>
  isCached ? 'files' : `files-${id.replace(' ', '-')}-${run}`

async function openAll(tab: Tab, origin: string, runs: number): Promise<Samples> {
  const samples: Samples = Object.fromEntries(variants.map(({ id }) => [id, []]))
  // Not counted: these pages bring the files into the cache.
  for (const { file } of variants) await open(tab, origin, file, 'files')
  for (let run = 0; run < runs; run++)
    for (const variant of run % 2 ? variants : variants.toReversed())
      samples[variant.id]?.push(await open(tab, origin, variant.file, folderOf(variant, run)))
  return samples
}

async function measure({ engine, runs }: MeasureOptions): Promise<Samples> {
  const { origin, close } = await createHotel(pack())
  const start = urlOf(origin, 'logout-guard.js', 'files')
  const samples = await withProfile(engine, async profile => openAll(await profile.tab(start), origin, runs))
  await close()
  return samples
}

const comparison = (title: string, these: string, those: string): Comparison => ({
  title,
  target: 'no later',
  ...{ how: 'minus', these, those, worst: 'most' },
})

export const firstPage: Bench = {
  id: 'first-page',
  title: 'First page after a sign-in',
  about,
  variants,
  comparisons: [
    comparison('head and rest over all in one, in the cache', 'head', 'all'),
    comparison('head and rest over all in one, from the server', 'head new', 'all new'),
  ],
  measure,
}
