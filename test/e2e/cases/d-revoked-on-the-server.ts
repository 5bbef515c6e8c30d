import type { Case } from '../case.js'
import { filmBack } from '../steps/film-back.js'
import { seedSession } from '../steps/seed-session.js'

/**
 * Firefox may paint its last frame of a restored page before the page can do anything (4 of 20 runs, one frame). So may
 * Chromium, which shows the last picture of a frozen page until a new one is ready (9 of 140 runs, one to five frames).
 * No page can prevent that; with `d-cover-on-leave` there is no such picture.
 */
export const dRevokedOnTheServer: Case = {
  id: 'd',
  title: 'leave the page, the session is revoked on the server, then Back',
  lastPicture: ['chromium', 'firefox'],
  withWorker: true,
  async leak(run) {
    const tab = await seedSession(run)
    await tab.travel(() => tab.click('#leave'), '/about')
    await run.site.revokeAll()
    await filmBack(run, tab)
  },
}
