import type { Case } from '../case.js'
import { onPath } from '../steps/on-path.js'
import { seedSession } from '../steps/seed-session.js'
import { signOut } from '../steps/sign-out.js'

/**
 * Nobody touches the second tab: it goes to the login page while it is in the background (WebKitGTK: below a window).
 */
export const cSecondTabOpen: Case = {
  id: 'c',
  title: 'open in two tabs, sign out in one, look at the other',
  async leak(run) {
    const untouched = await seedSession(run)
    const other = await run.open('/account')
    await signOut(run, other, 'link')
    await onPath(untouched, run.guarded ? '/login' : '/account')
    await run.film(other, () => untouched.front())
  },
}
