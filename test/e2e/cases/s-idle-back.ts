import type { Case } from '../case.js'
import { filmBack } from '../steps/film-back.js'
import { idleLimit } from '../steps/idle-limit.js'
import { seedSession } from '../steps/seed-session.js'
import { untilOver } from '../steps/until-over.js'

const LIMIT = 5_000

/** No page of the account is open at the end, so nothing has ended the server's session before Back. */
export const sIdleBack: Case = {
  id: 's-idle-back',
  title: 'leave the page, the idle limit is over, then Back',
  attributes: idleLimit({ timeout: `${LIMIT}` }),
  lastPicture: ['chromium', 'firefox'],
  async leak(run) {
    const tab = await seedSession(run)
    await tab.travel(() => tab.click('#leave'), '/about')
    await untilOver(run, tab, LIMIT)
    await filmBack(run, tab)
  },
}
