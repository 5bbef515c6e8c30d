import type { Case } from '../case.js'
import { filmArrival } from '../steps/film-arrival.js'
import { signIn } from '../steps/sign-in.js'
import { signOut } from '../steps/sign-out.js'

export const jSignInAgainByRedirect: Case = {
  id: 'j-redirect',
  title: 'signing in again after a sign-out, by redirect from another origin',
  async positive(stage) {
    const tab = await stage.open('/login')
    await signIn(tab)
    await signOut(stage, tab, 'link')
    await tab.go(`${stage.site.otherOrigin}/idp`)
    await filmArrival(stage, tab, () => tab.travel(() => tab.click('#continue'), '/account'))
  },
}
