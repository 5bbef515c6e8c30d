import { VERSION } from '../../../src/core/protocol.js'
import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'
import type { Case } from '../case.js'
import type { Run } from '../run.js'
import { backTo } from '../steps/back-to.js'
import { onPath } from '../steps/on-path.js'
import { seedSession } from '../steps/seed-session.js'
import { showsSecret } from '../steps/shows-secret.js'
import { untilState } from '../steps/until-state.js'

/** The head opens the page by the marker; the person leaves before the rest has loaded. */
async function leaveInTheGap(run: Run) {
  const tab = await seedSession(run, { path: '/account/messages' })
  if (run.guarded) await untilState(tab, 'open')
  await run.site.holdRest(true)
  await tab.go(`${run.site.origin}/account`)
  if (!(await showsSecret(tab))) throw new Error('the page is open without the rest')
  await tab.travel(() => tab.click('#leave'), '/about')
  await run.site.revokeAll()
  if (run.guarded) await comeBackGuarded(run, tab)
  else {
    await backTo('/account', run, tab)()
    run.seen(await showsSecret(tab))
  }
}

const hasLeft = () => location.pathname !== '/about'

/** While a file of the page is still loading, the engine chooses: it restores the page, covered, or loads it again. */
async function comeBackGuarded(run: Run, tab: Tab) {
  await tab.back()
  await until(() => tab.run(hasLeft), { what: 'another document than the public one' })
  run.seen(await showsSecret(tab))
  await run.site.holdRest(false)
  await onPath(tab, '/login')
}

/** The head waits for the test, not for a clock. The test does not wait for a rest whose URL is given. */
const attributes = { 'data-ping-timeout': '1h', 'data-rest-url': `/logout-guard-rest-${VERSION}.js` }

export const rRestLate: Case = {
  id: 'r-late',
  title: 'leave, the session is revoked, come back before the rest of the guard has loaded, which loads then',
  attributes,
  leak: leaveInTheGap,
}
