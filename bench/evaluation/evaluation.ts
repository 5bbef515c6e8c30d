import assert from 'node:assert/strict'
import { pack } from '../../test/support/pack.js'
import type { Tab } from '../../test/support/tab.js'
import type { Bench, MeasureOptions, Samples } from '../measure.js'
import { untilOpen } from '../until-open.js'
import { withProfile } from '../with-profile.js'
import { createLibrary } from './create-library.js'
import { comparisons, type ScriptVariant, variants } from './variants.js'

const about = `This measures how long the drop-in keeps the main thread busy. Its scripts are put into the page as text, which compiles
and runs them at once, and the clock is read before and after. An empty script is measured for comparison. The targets are for
Chromium, Firefox and WebKit. Each figure has a fresh page, and no compiled code comes from a cache; pages are
cross-origin isolated for the fine clock.`

/** Runs in the page: removes all traces of the guard of this name. */
function forget(name: string) {
  const keys = Object.keys(localStorage).filter(key => key.startsWith(`logout-guard:${name}:`))
  for (const key of keys) localStorage.removeItem(key)
}

/** The page's own global, see create-library.ts. */
declare const took: number

function look() {
  const isControlled = navigator.serviceWorker.controller !== null
  return { took, isGuarded: 'logoutGuard' in window, isControlled, hasFineClock: crossOriginIsolated }
}

/** Loads the page of a variant, and waits until the person sees it. */
async function load(tab: Tab, { id }: ScriptVariant, origin: string) {
  await tab.run(forget, 'first')
  await tab.go(`${origin}/${id}/account`)
  await untilOpen(tab)
  return tab.run(look)
}

async function timeOf(tab: Tab, variant: ScriptVariant, origin: string): Promise<number> {
  const { took, ...rest } = await load(tab, variant, origin)
  const expected = {
    isGuarded: variant.files.length > 0,
    isControlled: variant.id === 'all-worker',
    hasFineClock: true,
  }
  assert.deepEqual(rest, expected, `what is special about the page "${variant.id}"`)
  return took
}

async function loadAll(tab: Tab, origin: string, runs: number): Promise<Samples> {
  const samples: Samples = Object.fromEntries(variants.map(({ id }) => [id, []]))
  // Not counted: on the first page of each guard the session is not known yet, and no worker is registered.
  for (const variant of variants) await load(tab, variant, origin)
  for (let run = 0; run < runs; run++)
    for (const variant of variants) samples[variant.id]?.push(await timeOf(tab, variant, origin))
  return samples
}

async function measure({ engine, runs }: MeasureOptions): Promise<Samples> {
  const { origin, close } = await createLibrary(pack())
  const samples = await withProfile(engine, async profile =>
    loadAll(await profile.tab(`${origin}/empty/account`), origin, runs),
  )
  await close()
  return samples
}

export const evaluation: Bench = {
  id: 'evaluation',
  title: 'Evaluation of the drop-in',
  about,
  variants,
  comparisons,
  measure,
}
