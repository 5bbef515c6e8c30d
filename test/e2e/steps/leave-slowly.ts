import type { Tab } from '../../support/tab.js'
import type { Run } from '../run.js'

/**
 * Runs in the page, as no driver can reach it while Chromium navigates: requests the next page, and delays its answer.
 */
function leave() {
  const count = (painted: number) => {
    if (painted < 5) requestAnimationFrame(() => count(painted + 1))
    else navigator.sendBeacon('/painted')
  }
  setTimeout(() => {
    location.assign('/about')
    count(0)
  }, 1)
}

/**
 * Leaves for the public page, which comes five frames later, as from a server on another machine. Firefox keeps the
 * page that is left only if it was painted hidden.
 */
export async function leaveSlowly({ site, engine }: Run, tab: Tab): Promise<void> {
  // WebKit does not paint a page any more once it navigates.
  if (engine === 'webkit') return tab.go(`${site.origin}/about`)
  void site.holdPages(true)
  await tab.travel(() => tab.run(leave), '/about')
}
