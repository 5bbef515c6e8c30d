import type { Case } from '../case.js'
import { onPath } from '../steps/on-path.js'
import { seedSession } from '../steps/seed-session.js'
import { signOut } from '../steps/sign-out.js'

/** Nobody touches the second tab: it goes to the login page while it is in the background (WebKitGTK: below a window). */
export const cSecondTabOpen: Case = {
  id: 'c',
  title: 'open in two tabs, sign out in one, look at the other',
  async leak(stage) {
    const untouched = await seedSession(stage)
    const other = await stage.open('/account')
    await signOut(stage, other, 'link')
    await onPath(untouched, stage.guarded ? '/login' : '/account')
    await stage.film(other, () => untouched.front())
  },
}
