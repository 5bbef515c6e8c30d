import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'
import type { Case } from '../case.js'
import { filmOpening } from '../steps/film-opening.js'
import { seedSession } from '../steps/seed-session.js'
import { signOut } from '../steps/sign-out.js'

const isClosed = (tab: Tab) => tab.run(() => false).catch(() => true)

/** WebKitGTK itself cannot reopen a tab: that is the work of a program around it, and ours does not. */
export const e2ReopenedTab: Case = {
  id: 'e2-reopened',
  title: 'close the tab, sign out in another one, reopen the tab',
  engines: ['chromium', 'firefox'],
  cached: true,
  withWorker: true,
  async leak(stage) {
    const other = await seedSession(stage)
    const tab = await stage.open('/account')
    await stage.shell?.press('ctrl+w')
    await until(() => isClosed(tab), { what: 'the tab closed' })
    stage.forget(tab)
    await signOut(stage, other, 'form')
    await filmOpening(stage, other, async () => stage.shell?.press('ctrl+shift+t'))
  },
}
