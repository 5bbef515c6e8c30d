import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'
import type { Case } from '../case.js'
import { onPath } from '../steps/on-path.js'
import { requests } from '../steps/requests.js'
import { seedSession } from '../steps/seed-session.js'
import { untilState } from '../steps/until-state.js'

/** Runs in the page. WebKitWebDriver cannot ask the page while it navigates, so the page notes its state by itself. */
function goSignOut() {
  document.addEventListener('visibilitychange', () => localStorage.setItem('state', document.visibilityState))
  setTimeout(() => location.assign('/logout'), 1)
}

const stateOfOther = (tab: Tab) => tab.run(() => localStorage.getItem('state'))

/** Without the Navigation API only the login page can notice this sign-out, and it starts in a background tab. */
export const cAnswerInTheBackground: Case = {
  id: 'c-background',
  title: 'the answer to a sign-out by script comes into a background tab: the tab in front leaves',
  async positive(run) {
    const tab = await seedSession(run)
    await untilState(tab, 'open')
    const other = await run.open('/account')
    await untilState(other, 'open')
    await tab.front()
    await run.site.holdSignOut(true)
    await tab.run(goSignOut)
    await until(() => requests(run, 'GET /logout').length > 0, { what: 'the sign-out' })
    await other.front()
    await until(async () => (await stateOfOther(other)) === 'hidden', {
      what: 'the tab that signs out in the background',
    })
    await run.site.holdSignOut(false)
    await onPath(other, '/login')
  },
}
