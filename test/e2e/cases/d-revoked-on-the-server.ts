import type { Case } from '../case.js'
import { filmBack } from '../steps/film-back.js'
import { signIn } from '../steps/sign-in.js'

/** Firefox may paint its last frame of a restored page before the page can do anything: platform-facts, section 3. */
export const dRevokedOnTheServer: Case = {
  id: 'd',
  title: 'leave the page, the session is revoked on the server, then Back',
  allowed: { firefox: 4 },
  async leak(stage) {
    const tab = await stage.open('/login')
    await signIn(tab)
    await tab.travel(() => tab.click('#leave'), '/about')
    await stage.site.revokeAll()
    await filmBack(stage, tab)
  },
}
