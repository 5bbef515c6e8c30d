import { flash } from '../../test/e2e/flash.js'
import type { Profile } from '../../test/support/browser.js'
import { type Camera, camera } from '../../test/support/camera.js'
import { pack } from '../../test/support/pack.js'
import type { Tab } from '../../test/support/tab.js'
import type { Bench, Comparison, MeasureOptions, Samples, Variant } from '../measure.js'
import { withProfile } from '../with-profile.js'
import { createOther, createSite, type Site } from './create-sites.js'
import { filmLeave } from './film-leave.js'
import { type LeaveVariant, variants } from './variants.js'

const about = `A person who is signed in follows a link, by a script, to the same site or to another one, whose server answers after
20, 100 or 1,500 ms. The figures are the time from the click to the first frame on camera without the account, and the
time for which nothing is seen until the first frame of the next page. With \`coverOnLeave\` \`false\` the browser does
what it does by itself. With \`auto\` the guard hides the page before it is left, for a second at most, if the browser
would keep a picture of it. The next page of the same site has the guard's tag. The film has 60 frames a second, so each
figure is up to 17 ms off.`

const rowsOf = ({ id, title }: LeaveVariant): Variant[] => [
  { id: `${id} gone`, title: `${title}: account gone` },
  { id: `${id} blank`, title: `${title}: nothing seen` },
]

const rows = variants.flatMap(rowsOf)

const comparisonOf = ({ id, title }: LeaveVariant): Comparison => ({
  title: `nothing seen, ${title} over \`false\``,
  target: '',
  ...{ how: 'minus', these: `${id} blank`, those: `${id.replace('auto', 'false')} blank`, worst: 'most' },
})

interface Scene {
  tab: Tab
  watch: Camera
  sites: Record<LeaveVariant['mode'], Site>
  other: { origin: string }
}

async function filmAll({ tab, watch, sites, other }: Scene, runs: number): Promise<Samples> {
  const samples: Samples = Object.fromEntries(rows.map(({ id }) => [id, []]))
  for (let run = 0; run < runs; run++)
    for (const { id, mode, isElsewhere, delay } of run % 2 ? variants : variants.toReversed()) {
      const { origin } = isElsewhere ? other : sites[mode]
      const { gone, blank } = await filmLeave(tab, sites[mode], `${origin}/next?after=${delay}`, watch)
      samples[`${id} gone`]?.push(gone)
      samples[`${id} blank`]?.push(blank)
    }
  return samples
}

async function measure({ engine, runs }: MeasureOptions): Promise<Samples> {
  const sites = { auto: await createSite(pack(), 'auto'), false: await createSite(pack(), 'false') }
  const other = await createOther()
  const task = async (profile: Profile, screen: string) => {
    const watch = await camera(screen)
    const tab = await profile.tab(`${other.origin}/empty`)
    await flash(tab, watch)
    return filmAll({ tab, watch, sites, other }, runs).finally(watch.stop)
  }
  const samples = await withProfile(engine, task)
  await Promise.all([sites.auto, sites.false, other].map(({ close }) => close()))
  return samples
}

export const blank: Bench = {
  id: 'blank',
  title: 'Blank before the next page',
  about,
  enough: 10,
  variants: rows,
  comparisons: variants.filter(({ mode }) => mode === 'auto').map(comparisonOf),
  measure,
}
