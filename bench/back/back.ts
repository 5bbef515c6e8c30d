import { flash } from '../../test/e2e/flash.js'
import type { Profile } from '../../test/support/browser.js'
import { type Camera, camera } from '../../test/support/camera.js'
import { pack } from '../../test/support/pack.js'
import { createCertificate } from '../create-certificate.js'
import type { Bench, Comparison, MeasureOptions, Samples } from '../measure.js'
import { withProfile } from '../with-profile.js'
import { assertSameClock, assertWay } from './assert-back.js'
import { type Bank, createBank, LATENCY } from './create-bank.js'
import { type FilmedBack, filmBack } from './film-back.js'
import { ASSETS } from './pages.js'
import { type BackVariant, variants } from './variants.js'

const about = `A person who is signed in looks at the account, then at a public page, and presses Back. The figure is the time from
\`history.back()\` to the first frame on camera that shows the account and keeps showing it. The server takes
${LATENCY} ms for each answer, including the ping. The page has ${ASSETS.length} subresources (4 style sheets, 6 scripts, 20 pictures) and
calls an API, by https. The page's clock gives the time of the call, at any moment of a frame; the film, with 60
frames a second, gives the time of the shown frame. So each figure is up to 17 ms too long. A patch that the page shows
proves that both clocks agree. The back/forward cache has to serve the page without a guard and with it, and must not
serve it with \`no-store, no-cache, must-revalidate, private\`. (Chromium does restore such pages unless their script
received a \`no-store\` answer, as it does here, and then shows them to the next person too.) WebKit keeps \`no-store\`
subresources in its memory cache.`

const comparisons: Comparison[] = [
  {
    title: '`freshFor` over no guard',
    target: 'at most 16 ms',
    ...{ how: 'minus', these: 'fresh', those: 'none', worst: 'most' },
  },
  {
    title: 'ping first over no guard',
    target: `at most ${LATENCY + 16} ms`,
    ...{ how: 'minus', these: 'ping', those: 'none', worst: 'most' },
  },
  {
    title: '`no-store`, subresources cached, by `freshFor`',
    target: 'at least 3 × (not WebKit)',
    ...{ how: 'by', these: 'cached', those: 'fresh', worst: 'least' },
  },
  {
    title: '`no-store`, subresources too, by `freshFor`',
    target: 'at least 4.5 × (not WebKit)',
    ...{ how: 'by', these: 'uncached', those: 'fresh', worst: 'least' },
  },
]

/** Each run has another order, so that no variant always follows the same one. */
const inOrder = (run: number) => variants.map((_, index) => variants[(index + run) % variants.length] as BackVariant)

async function filmAll(profile: Profile, banks: Map<string, Bank>, watch: Camera, { engine, runs }: MeasureOptions) {
  const films: Record<string, FilmedBack[]> = Object.fromEntries(variants.map(({ id }) => [id, []]))
  const tab = await profile.tab(`${banks.get('none')?.origin}/help`)
  await flash(tab, watch)
  for (let run = 0; run < runs; run++) {
    for (const variant of inOrder(run)) {
      const film = await filmBack(tab, banks.get(variant.id) as Bank, watch)
      assertWay(film, variant, engine)
      films[variant.id]?.push(film)
    }
  }
  return films
}

async function measure(options: MeasureOptions): Promise<Samples> {
  const certificate = createCertificate()
  const open = async (variant: BackVariant) =>
    [variant.id, await createBank(variant, pack(), certificate)] as [string, Bank]
  const banks = new Map(await Promise.all(variants.map(open)))
  const films = await withProfile(
    options.engine,
    async (profile, screen) => {
      const watch = await camera(screen)
      return filmAll(profile, banks, watch, options).finally(watch.stop)
    },
    certificate,
  )
  await Promise.all([...banks.values()].map(bank => bank.close()))
  assertSameClock(Object.values(films).flatMap(some => some.map(({ lag }) => lag)))
  return Object.fromEntries(Object.entries(films).map(([id, some]) => [id, some.map(({ took }) => took)]))
}

export const back: Bench = { id: 'back', title: 'Signed-in Back', about, variants, comparisons, measure }
