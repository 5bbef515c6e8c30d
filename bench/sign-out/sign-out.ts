import { onPath } from '../../test/e2e/steps/on-path.js'
import type { Profile } from '../../test/support/browser.js'
import { pack } from '../../test/support/pack.js'
import type { Tab } from '../../test/support/tab.js'
import type { Bench, MeasureOptions, Samples } from '../measure.js'
import { untilGuarded } from '../until-guarded.js'
import { withProfile } from '../with-profile.js'
import { createOffice, type Office } from './create-office.js'
import { type Event, forget, noted, setOff } from './notes.js'

const TABS = 20

const about = `${TABS} tabs show the account, and another tab signs out. The figure is the time from right before \`guard.logout()\` until
the last of the ${TABS} is covered (its event \`cover\`), by the clock of the machine. It is compared, in the same documents,
with a bare message on a BroadcastChannel, from right before it is posted until the last of the ${TABS} gets it; and with a
bare message after which each tab hides itself in the simplest way, by \`display: none\` on the root and a layout. The
processors do the work of one tab after the other, so on two cores no cover can be as fast as a message that asks for no
work. The server answers the sign-out after these measurements; then each tab has to be at the login page.`

/** From the start in the one tab until the last of the others was reached. */
async function spread(tab: Tab, others: Tab[], event: Event): Promise<number> {
  const start = await setOff(tab, event)
  const times = await Promise.all(others.map(other => noted(other, event)))
  return Math.max(...times) - start
}

const open = async (tab: Tab, { origin }: Office) => {
  await tab.go(`${origin}/account`)
  await untilGuarded(tab)
}

/** Signs in again and opens the account in all tabs: first the tab that asks, then those that read the marker. */
async function signIn(tab: Tab, others: Tab[], office: Office): Promise<void> {
  office.signIn()
  await open(tab, office)
  await Promise.all(others.map(other => open(other, office)))
  await Promise.all([tab, ...others].map(forget))
}

/** All events reach the same documents. The bare message comes first or last: last, the pages are covered already. */
const ORDERS: Event[][] = [
  ['heard', 'hidden', 'covered'],
  ['hidden', 'covered', 'heard'],
]

async function run(order: Event[], tab: Tab, others: Tab[], office: Office): Promise<Record<Event, number>> {
  await signIn(tab, others, office)
  const took = { heard: 0, hidden: 0, covered: 0 }
  for (const event of order) {
    took[event] = await spread(tab, others, event)
    if (event === 'hidden') await Promise.all(others.map(forget))
  }
  await office.answerSignOut()
  await Promise.all([tab, ...others].map(one => onPath(one, '/login')))
  return took
}

async function openTabs(profile: Profile, { origin }: Office): Promise<[Tab, ...Tab[]]> {
  const others: Tab[] = []
  for (let index = 0; index < TABS; index++) others.push(await profile.tab(`${origin}/login`))
  return [await profile.tab(`${origin}/login`), ...others]
}

async function measure({ engine, runs }: MeasureOptions): Promise<Samples> {
  const office = await createOffice(pack())
  const samples: Record<Event, number[]> = { heard: [], hidden: [], covered: [] }
  await withProfile(engine, async profile => {
    const [tab, ...others] = await openTabs(profile, office)
    for (let number = 0; number < runs; number++) {
      const took = await run(ORDERS[number % 2] ?? [], tab, others, office)
      for (const [event, time] of Object.entries(took)) samples[event as Event].push(time)
    }
  })
  await office.close()
  return samples
}

export const signOut: Bench = {
  id: 'sign-out',
  title: `Sign-out to the last of ${TABS} tabs`,
  about,
  variants: [
    { id: 'heard', title: `a bare BroadcastChannel message heard in the last of ${TABS} tabs` },
    { id: 'hidden', title: `the same with the simplest cover, a style and a layout, in each tab` },
    { id: 'covered', title: `\`logout()\` to the last of ${TABS} tabs covered` },
  ],
  comparisons: [
    {
      title: 'sign-out by bare message',
      target: 'at most 1.5 ×',
      ...{ how: 'by', these: 'covered', those: 'heard', worst: 'most' },
    },
    {
      title: 'sign-out by the simplest cover',
      target: '',
      ...{ how: 'by', these: 'covered', those: 'hidden', worst: 'most' },
    },
  ],
  measure,
}
