import type { Case } from '../case.js'
import { filmBack } from '../steps/film-back.js'
import { seedSession } from '../steps/seed-session.js'
import { signOut } from '../steps/sign-out.js'

export const aSignOutByLink: Case = {
  id: 'a-link',
  title: 'sign out in the same tab by the link, then Back',
  controlledBy: 'a',
  evicts: true,
  async leak(run) {
    const tab = await seedSession(run)
    await signOut(run, tab, 'link')
    await filmBack(run, tab)
  },
}
