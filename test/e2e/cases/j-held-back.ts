import type { Case } from '../case.js'
import { onPath } from '../steps/on-path.js'
import { seedSession } from '../steps/seed-session.js'

type Router = Event & { intercept(options: object): void; readonly canIntercept: boolean }

/** A form that asks before it is lost, and a router that makes everything a change within the document. */
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
 * Firefox is never answered here: a page that waits for *Leave* or *Stay* is where it was. It asks only where somebody
 * typed or clicked before.
 */
export const jHeldBack: Case = {
  id: 'j-held',
  title: 'a page that asks before it is left, and whose router takes every navigation, is left when its session ended',
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
