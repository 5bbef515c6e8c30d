import assert from 'node:assert/strict'
import { flash } from '../../test/e2e/flash.js'
import type { Profile } from '../../test/support/browser.js'
import { type Camera, camera } from '../../test/support/camera.js'
import { pack } from '../../test/support/pack.js'
import type { Tab } from '../../test/support/tab.js'
import { type Certificate, createCertificate } from '../create-certificate.js'
import type { Bench, Comparison, MeasureOptions, Samples, Variant } from '../measure.js'
import { withProfile } from '../with-profile.js'
import { assertSameClock } from './assert-back.js'
import { type Bank, createBank } from './create-bank.js'
import { createStranger } from './create-stranger.js'
import { type FilmedBack, filmBack } from './film-back.js'
import type { Place } from './place.js'
import { type BackVariant, variants } from './variants.js'
import { type Way, waysOut } from './ways-out.js'

const about = `The pages and the film are the same as above, but the person leaves the account in one of four ways and comes back from
there. The guard has \`freshFor\` 10 min and \`coverOnLeave\` \`auto\`, the default: a page that could not be painted hidden
before it was left evicts itself, and Back loads it again. The other site is \`127.0.0.1\`, by http. The back/forward
cache has to serve the page each time without a guard, and must not serve it with \`no-store\`; with the guard the bench
counts how often it does. The person reached the account from a page of its own site.`

/** The three variants of the bench \`back\` that are compared here. */
const compared = variants.filter(({ id }) => ['none', 'fresh', 'cached'].includes(id))
const wordsOf: Record<string, string> = { none: 'no guard', fresh: 'guard', cached: '`no-store`' }

const rowsOf = (way: Way): Variant[] => [
  ...compared.map(({ id }) => ({ id: `${way.id} ${id}`, title: `left ${way.title}: ${wordsOf[id]}` })),
  { id: `${way.id} restored`, title: `left ${way.title}: guard, restored`, counts: true },
]

const comparisonOf = ({ id, title }: Way): Comparison => ({
  title: `left ${title}: guard over no guard`,
  target: '',
  ...{ how: 'minus', these: `${id} fresh`, those: `${id} none`, worst: 'most' },
})

const rows = waysOut.flatMap(rowsOf)

interface Scene {
  tab: Tab
  watch: Camera
  banks: Map<string, Bank>
  stranger: Place
}

/**
 * One Back after one way out. Without the guard the row says whether the page is restored; with it the bench counts
 * that.
 */
async function backBy(way: Way, { id, isRestored }: BackVariant, { tab, watch, banks, stranger }: Scene) {
  const bank = banks.get(id) as Bank
  // If a person comes from another site, the guard asks before it loads the account again (LG224); each bank is a site.
  await tab.go(`${bank.origin}/help`)
  const film = await filmBack(tab, bank, watch, way.leave, way.isElsewhere ? stranger : bank)
  if (id !== 'fresh') assert.equal(film.isRestored, isRestored, `${way.id}, ${id}: whether the bfcache served it`)
  return film
}

async function filmAll(scene: Scene, runs: number): Promise<[Samples, FilmedBack[]]> {
  const samples: Samples = Object.fromEntries(rows.map(({ id }) => [id, []]))
  const films: FilmedBack[] = []
  for (let run = 0; run < runs; run++)
    for (const way of waysOut)
      for (const variant of run % 2 ? compared : compared.toReversed()) {
        const film = await backBy(way, variant, scene)
        films.push(film)
        samples[`${way.id} ${variant.id}`]?.push(film.took)
        if (variant.id === 'fresh') samples[`${way.id} restored`]?.push(Number(film.isRestored))
      }
  return [samples, films]
}

async function open(certificate: Certificate) {
  const bankOf = async (variant: BackVariant) =>
    [variant.id, await createBank(variant, pack(), certificate)] as [string, Bank]
  const banks = new Map(await Promise.all(compared.map(bankOf)))
  const stranger = await createStranger()
  const close = () => Promise.all([stranger, ...banks.values()].map(place => place.close()))
  return { banks, stranger, close }
}

async function measure({ engine, runs }: MeasureOptions): Promise<Samples> {
  const certificate = createCertificate()
  const { banks, stranger, close } = await open(certificate)
  const task = async (profile: Profile, screen: string) => {
    const watch = await camera(screen)
    const tab = await profile.tab(`${banks.get('none')?.origin}/help`)
    await flash(tab, watch)
    return filmAll({ tab, watch, banks, stranger }, runs).finally(watch.stop)
  }
  const [samples, films] = await withProfile(engine, task, certificate)
  await close()
  assertSameClock(films.map(({ lag }) => lag))
  return samples
}

export const ways: Bench = {
  id: 'ways',
  title: 'Signed-in Back by each way of leaving',
  about,
  enough: 10,
  variants: rows,
  comparisons: waysOut.map(comparisonOf),
  measure,
}
