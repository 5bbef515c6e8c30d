import assert from 'node:assert/strict'
import type { Tab } from '../../test/support/tab.js'
import type { Bench, Comparison, MeasureOptions, Samples } from '../measure.js'
import { untilGuarded } from '../until-guarded.js'
import { withProfile } from '../with-profile.js'
import { createPages } from './create-pages.js'
import { BEFORE, type TogetherVariant, variants } from './variants.js'

const about = `This measures how long all scripts together keep the main thread busy: the head and the rest; all in one file; and the
drop-in of commit ${BEFORE}, the last one that was one file, which this bench builds anew. Each is put into the page as text,
which compiles and runs it at once, and the clock is read before and after. Each figure has a fresh page, no compiled
code comes from a cache, and nothing waits for a file; pages are cross-origin isolated for the fine clock.`

/** Runs in the page: removes all traces of the guard of this name. */
function forget(name: string) {
  const keys = Object.keys(localStorage).filter(key => key.startsWith(`logout-guard:${name}:`))
  for (const key of keys) localStorage.removeItem(key)
}

/** The page's own globals, see create-pages.ts. */
declare const took: number
declare const first: string

const look = () => ({ took, first, hasFineClock: crossOriginIsolated })

async function timeOf(tab: Tab, { id, isKnown }: TogetherVariant, origin: string): Promise<number> {
  if (!isKnown) await tab.run(forget, id)
  await tab.go(`${origin}/${id}/account`)
  await untilGuarded(tab)
  const { took, ...rest } = await tab.run(look)
  assert.deepEqual(rest, { first: isKnown ? 'open' : 'covered', hasFineClock: true }, `what is special about "${id}"`)
  return took
}

async function loadAll(tab: Tab, origin: string, runs: number): Promise<Samples> {
  const samples: Samples = Object.fromEntries(variants.map(({ id }) => [id, []]))
  // Not counted: on the first page of each guard no session is known yet.
  for (const one of variants) await timeOf(tab, { ...one, isKnown: false }, origin)
  for (let run = 0; run < runs; run++)
    for (const one of run % 2 ? variants : variants.toReversed()) samples[one.id]?.push(await timeOf(tab, one, origin))
  return samples
}

async function measure({ engine, runs }: MeasureOptions): Promise<Samples> {
  const { origin, close } = await createPages()
  const start = `${origin}/${variants[0]?.id}/account`
  const samples = await withProfile(engine, async profile => loadAll(await profile.tab(start), origin, runs))
  await close()
  return samples
}

const by = (what: string, those: string, page: string, target: string): Comparison => ({
  title: `head and rest by ${what}, ${page === 'known' ? 'signed in' : 'first page'}`,
  target,
  ...{ how: 'by', these: `head-and-rest-${page}`, those: `${those}-${page}`, worst: 'most' },
})

export const together: Bench = {
  id: 'together',
  title: 'Head and rest together',
  about,
  variants,
  comparisons: ['known', 'first'].flatMap(page => [
    by('all in one file', 'all', page, ''),
    by(`the drop-in of ${BEFORE}`, 'before', page, 'at most 1.1 ×'),
  ]),
  measure,
}
