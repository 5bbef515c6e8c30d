import type { Tab } from '../../support/tab.js'
import type { Stage } from '../stage.js'
import { counting } from './counting.js'

/** Like an address that is typed: it comes from no page. In a task of its own, as it ends the one that asks for it. */
function visit(url: string) {
  const link = Object.assign(document.createElement('a'), { href: url, rel: 'noreferrer' })
  setTimeout(() => link.click(), 1)
}

/** Films how somebody opens the account by its address: without the guard it is there, with it the login page is. */
export async function filmVisit(stage: Stage, tab: Tab): Promise<void> {
  const end = stage.guarded ? '/login' : '/account'
  const go = () => tab.travel(() => tab.run(visit, `${stage.site.origin}/account`), end)
  await stage.film(tab, () => counting(stage, '/account', go))
}
