import type { ServerCase } from '../server-case.js'
import { signInAs } from '../steps/sign-in-as.js'
import { signOutThere } from '../steps/sign-out-there.js'
import { watchBack } from '../steps/watch-back.js'

export const backAfterSignOut: ServerCase = {
  id: 'back',
  title: 'sign out, then Back',
  evicts: 'any way',
  async leak(run) {
    const tab = await signInAs(run)
    await signOutThere(run, tab)
    await watchBack(run, tab)
  },
}
