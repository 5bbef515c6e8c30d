import type { Case } from '../case.js'
import { filmVisit } from '../steps/film-visit.js'
import { seedSession } from '../steps/seed-session.js'
import { signOut } from '../steps/sign-out.js'

export const e3FreshByMaxAge: Case = {
  id: 'e3',
  title: 'sign out, then open the address of a page that is still fresh by max-age',
  traits: { cacheControl: 'private, max-age=600' },
  cached: true,
  withWorker: true,
  async leak(run) {
    const tab = await seedSession(run)
    await signOut(run, tab, 'form')
    await filmVisit(run, tab)
  },
}
