import type { Case } from '../case.js'
import { filmBackAsBob } from '../steps/film-back-as-bob.js'
import { seedSession } from '../steps/seed-session.js'
import { signIn } from '../steps/sign-in.js'
import { signOut } from '../steps/sign-out.js'

const page = '/account/messages'

export const gNextPerson: Case = {
  id: 'g',
  title: 'Alice signs out, Bob signs in, Back to a page of hers',
  traits: { canaryOf: 'alice' },
  evicts: true,
  withWorker: true,
  async leak(run) {
    const tab = await seedSession(run, { path: page })
    await signOut(run, tab, 'form')
    await signIn(tab, { username: 'bob' })
    await filmBackAsBob(run, tab, { entries: 2, page })
  },
}
