import { VERSION } from '../../../src/core/version.js'
import type { Case } from '../case.js'
import type { Stage } from '../stage.js'
import { backTo } from '../steps/back-to.js'
import { onPath } from '../steps/on-path.js'
import { seedSession } from '../steps/seed-session.js'
import { showsSecret } from '../steps/shows-secret.js'
import { signOut } from '../steps/sign-out.js'
import { untilState } from '../steps/until-state.js'

/** The page is open by the marker, and left before the rest is here; nor is it in the tab that signs out. */
async function playInTheGap(stage: Stage) {
  const tab = await seedSession(stage, { path: '/account/messages' })
  if (stage.guarded) await untilState(tab, 'open')
  await stage.site.holdRest(true)
  const other = await stage.open('/account')
  await tab.front()
  await tab.go(`${stage.site.origin}/account`)
  if (!(await showsSecret(tab))) throw new Error('the page is open without the rest')
  await tab.travel(() => tab.click('#leave'), '/about')
  await other.front()
  await signOut(stage, other, 'link')
  await tab.front()
  const isLoaded = stage.guarded && stage.engine !== 'webkit'
  await backTo(isLoaded ? '/login' : '/account', stage, tab)()
  stage.seen(await showsSecret(tab))
  if (!stage.guarded) return
  await stage.site.holdRest(false)
  await onPath(tab, '/login')
}

/** The head waits for the test and not for a clock; a rest that is named is not waited for. */
const attributes = { 'data-ping-timeout': '1h', 'data-rest-url': `/logout-guard-rest-${VERSION}.js` }

/** The page evicts itself, but not in WebKit, where it stays covered until the rest has decided. */
export const rRestLate: Case = {
  id: 'r-late',
  title: 'leave, sign out and come back before the rest of the guard is here, which comes then',
  attributes,
  evicts: true,
  leak: playInTheGap,
}
