import type { Case } from '../case.js'
import { onPath } from '../steps/on-path.js'
import { seedSession } from '../steps/seed-session.js'

type Router = Event & { intercept(options: object): void; readonly canIntercept: boolean }

/** A page that asks before it is left, and a router that turns every navigation into a change within the document. */
function holdBack() {
  addEventListener('beforeunload', event => event.preventDefault())
  const { navigation } = window as { navigation?: EventTarget }
  navigation?.addEventListener('navigate', event => {
    const router = event as Router
    if (router.canIntercept) router.intercept({ handler: async () => {} })
  })
}

function check() {
  const { logoutGuard } = window as unknown as { logoutGuard: { check(): unknown } }
  logoutGuard.check()
}

/**
 * Nobody answers Firefox here: a page that waits for *Leave* or *Stay* has not moved. Firefox asks only if somebody
 * typed or clicked before.
 */
export const jHeldBack: Case = {
  id: 'j-held',
  title:
    'the guard leaves when the session has ended, although the page asks first and its router takes every navigation',
  async positive(run) {
    const tab = await seedSession(run)
    await tab.type('#draft', 'Dear bank')
    await tab.run(holdBack)
    await run.site.revokeAll()
    await tab.run(check)
    await onPath(tab, '/login')
    await tab.click('#sign-in')
  },
}
