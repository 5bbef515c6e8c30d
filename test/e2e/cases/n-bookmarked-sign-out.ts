import { until } from '../../support/until.js'
import type { Case } from '../case.js'
import { filmBack } from '../steps/film-back.js'
import { records } from '../steps/records.js'
import { seedSession } from '../steps/seed-session.js'
import { visit } from '../steps/visit.js'

/**
 * No page with the guard sees this sign-out: the only one is frozen, and the sign-out ends on a page without a tag.
 * With the page alone the browser may show its last picture of that page, as in case d; the worker's message evicts the
 * page.
 */
export const nBookmarkedSignOut: Case = {
  id: 'n',
  title: 'the sign-out opened from a bookmark while the page is frozen, then Back',
  // Another address than that of the page before: Firefox would replace that page in its history.
  traits: { signOutTo: '/about?signed-out' },
  withWorker: true,
  evicts: 'with worker',
  lastPicture: ['chromium', 'firefox'],
  async leak(run) {
    const tab = await seedSession(run)
    await tab.travel(() => tab.click('#leave'), '/about')
    await visit(tab, `${run.site.origin}/logout`, '/about')
    const noted = async () => {
      const { 'worker:intent': intent, 'worker:end': end } = await records(tab)
      return intent ?? end
    }
    if (run.worker) await until(noted, { what: 'the sign-out noted by the worker' })
    await filmBack(run, tab, { entries: 2 })
  },
}
