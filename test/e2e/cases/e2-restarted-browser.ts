import type { Case } from '../case.js'
import { filmOpening } from '../steps/film-opening.js'
import { seedSession } from '../steps/seed-session.js'

/**
 * The session ends while the browser is closed, so nothing in the profile shows it. WebKitGTK itself restores no tabs.
 */
export const e2RestartedBrowser: Case = {
  id: 'e2-restarted',
  title: 'quit the browser on the page, the session ends, start the browser with its tabs',
  engines: ['chromium', 'firefox'],
  cached: true,
  withWorker: true,
  async leak(run) {
    const tab = await seedSession(run)
    const other = await run.open('/about')
    const quit = async () => {
      await tab.front()
      run.forget(tab, other)
      await run.shell?.quit()
      await run.site.revokeAll()
    }
    await filmOpening(run, other, async () => run.shell?.start(), quit)
  },
}
