import type { Case } from '../case.js'
import { arrive } from '../steps/arrive.js'
import { seedSession } from '../steps/seed-session.js'
import { signIn } from '../steps/sign-in.js'
import { signOut } from '../steps/sign-out.js'

export const jSignInAgainByForm: Case = {
  id: 'j-form',
  title: 'signing in again after a sign-out, by form',
  async positive(run) {
    const tab = await seedSession(run)
    await signOut(run, tab, 'form')
    await arrive(run, tab, () => signIn(tab))
  },
}
