import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'
import type { Case } from '../case.js'
import { onPath } from '../steps/on-path.js'
import { requests } from '../steps/requests.js'
import { seedSession } from '../steps/seed-session.js'
import { untilState } from '../steps/until-state.js'

const goSignOut = () => void setTimeout(() => location.assign('/logout'), 1)
const isHidden = (tab: Tab) => tab.run(() => document.visibilityState === 'hidden')

/** Without the Navigation API nothing but the login page tells of this sign-out, and it starts where nobody looks. */
export const cAnswerInTheBackground: Case = {
  id: 'c-background',
  title: 'the answer to a sign-out by script comes into a background tab: the tab in front leaves',
  async positive(stage) {
    const tab = await seedSession(stage)
    await untilState(tab, 'open')
    const other = await stage.open('/account')
    await untilState(other, 'open')
    await tab.front()
    stage.site.holdSignOut(1500)
    await tab.run(goSignOut)
    await until(() => requests(stage, 'GET /logout').length > 0, { what: 'the sign-out' })
    await other.front()
    await until(() => isHidden(tab), { what: 'the tab that signs out in the background' })
    await onPath(other, '/login')
  },
}
