import type { Case } from '../case.js'
import { filmArrival } from '../steps/film-arrival.js'
import { signIn } from '../steps/sign-in.js'
import { signOut } from '../steps/sign-out.js'

export const jSignInAgainByForm: Case = {
  id: 'j-form',
  title: 'signing in again after a sign-out, by form',
  async positive(stage) {
    const tab = await stage.open('/login')
    await signIn(tab)
    await signOut(stage, tab, 'form')
    await filmArrival(stage, tab, () => signIn(tab))
  },
}
