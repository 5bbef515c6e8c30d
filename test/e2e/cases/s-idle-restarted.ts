import type { Case } from '../case.js'
import { filmOpening } from '../steps/film-opening.js'
import { idleLimit } from '../steps/idle-limit.js'
import { seedSession } from '../steps/seed-session.js'
import { untilOver } from '../steps/until-over.js'

const LIMIT = 10_000

/** The server's session lives on, and so does its cookie. WebKitGTK itself restores no tabs. */
export const sIdleRestarted: Case = {
  id: 's-idle-restarted',
  title: 'quit the browser on the page, the idle limit is over, start the browser with its tabs',
  engines: ['chromium', 'firefox'],
  cached: true,
  attributes: idleLimit({ timeout: `${LIMIT}` }),
  async leak(run) {
    const tab = await seedSession(run, { path: '/about' })
    const other = await run.open('/about')
    const quit = async () => {
      await tab.front()
      await tab.go(`${run.site.origin}/account`)
      await untilOver(run, tab, LIMIT, async () => {
        run.forget(tab, other)
        await run.shell?.quit()
      })
    }
    await filmOpening(run, other, async () => run.shell?.start(), quit)
  },
}
