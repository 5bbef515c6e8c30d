import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'
import type { Case } from '../case.js'
import { filmOpening } from '../steps/film-opening.js'
import { seedSession } from '../steps/seed-session.js'
import { signOut } from '../steps/sign-out.js'

const isClosed = (tab: Tab) => tab.run(() => false).catch(() => true)

/** WebKitGTK itself cannot reopen a tab: the program around it has to, and ours does not. */
export const e2ReopenedTab: Case = {
  id: 'e2-reopened',
  title: 'close the tab, sign out in another one, reopen the tab',
  engines: ['chromium', 'firefox'],
  cached: true,
  withWorker: true,
  async leak(run) {
    const other = await seedSession(run)
    const tab = await run.open('/account')
    await run.shell?.press('ctrl+w')
    await until(() => isClosed(tab), { what: 'the tab closed' })
    run.forget(tab)
    await signOut(run, other, 'form')
    await filmOpening(run, other, async () => run.shell?.press('ctrl+shift+t'))
  },
}
