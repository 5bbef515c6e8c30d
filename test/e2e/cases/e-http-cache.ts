import type { Case } from '../case.js'
import { filmBack } from '../steps/film-back.js'
import { missBfcache } from '../steps/miss-bfcache.js'
import { seedSession } from '../steps/seed-session.js'
import { signOut } from '../steps/sign-out.js'

export const eHttpCache: Case = {
  id: 'e',
  title: 'leave the page so that the bfcache does not keep it, sign out, then Back to the HTTP cache',
  cached: true,
  withWorker: true,
  async leak(run) {
    const tab = await seedSession(run)
    const away = await missBfcache(run, tab)
    await signOut(run, tab, 'form')
    await filmBack(run, tab, { entries: away + 1 })
  },
}
