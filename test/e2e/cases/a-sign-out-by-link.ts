import type { Case } from '../case.js'
import { filmBack } from '../steps/film-back.js'
import { signIn } from '../steps/sign-in.js'
import { signOut } from '../steps/sign-out.js'

export const aSignOutByLink: Case = {
  id: 'a-link',
  title: 'sign out in the same tab by the link, then Back',
  evicts: true,
  async leak(stage) {
    const tab = await stage.open('/login')
    await signIn(tab)
    await signOut(stage, tab, 'link')
    await filmBack(stage, tab)
  },
}
