import type { Case } from '../case.js'
import { filmBack } from '../steps/film-back.js'
import { seedSession } from '../steps/seed-session.js'
import { signOut } from '../steps/sign-out.js'

export const aSignOutByForm: Case = {
  id: 'a',
  title: 'sign out in the same tab by the form, then Back',
  evicts: true,
  withWorker: true,
  async leak(run) {
    const tab = await seedSession(run)
    await signOut(run, tab, 'form')
    await filmBack(run, tab)
  },
}
