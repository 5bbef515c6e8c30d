import type { Case } from '../case.js'
import { filmOpening } from '../steps/film-opening.js'
import { seedSession } from '../steps/seed-session.js'

/** The session ends while the browser is closed, so nothing in the profile tells of it. WebKitGTK itself restores no tabs. */
export const e2RestartedBrowser: Case = {
  id: 'e2-restarted',
  title: 'quit the browser on the page, the session ends, start the browser with its tabs',
  engines: ['chromium', 'firefox'],
  cached: true,
  withWorker: true,
  async leak(stage) {
    const tab = await seedSession(stage)
    const other = await stage.open('/about')
    const quit = async () => {
      await tab.front()
      stage.forget(tab, other)
      await stage.shell?.quit()
      await stage.site.revokeAll()
    }
    await filmOpening(stage, other, async () => stage.shell?.start(), quit)
    // Signed in and in front of the browser: until it is closed, the page may be seen.
    stage.films.shift()
  },
}
