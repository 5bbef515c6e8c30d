import type { Tab } from '../../support/tab.js'
import type { Run } from '../run.js'

/** Runs in the page, as no driver is heard while Chromium navigates: asks for the next page, and lets it come later. */
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
 * Leaves for the public page, which comes five frames later, as it does where the server is not on the same machine: in
 * Firefox the page that is left has to be painted hidden, or it is not kept.
 */
export async function leaveSlowly({ site, engine }: Run, tab: Tab): Promise<void> {
  // WebKit paints none of a page any more once it was told to leave.
  if (engine === 'webkit') return tab.go(`${site.origin}/about`)
  void site.holdPages(true)
  await tab.travel(() => tab.run(leave), '/about')
}
