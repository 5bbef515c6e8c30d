import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'

type Counting = { inSight?: number }

/** Runs in the page, and once for each frame that it paints from then on. */
function countFrames() {
  const page = window as Counting
  page.inSight = 0
  const count = () => {
    const isSeen = document.getElementById('secret')?.checkVisibility() ?? false
    page.inSight = isSeen ? (page.inSight ?? 0) + 1 : 0
    requestAnimationFrame(count)
  }
  requestAnimationFrame(count)
}

/** Waits until the account in this tab was visible in 30 consecutive frames; a new document starts from none. */
export async function staysInSight(tab: Tab): Promise<void> {
  await tab.run(countFrames)
  const stays = () => tab.run(() => ((window as Counting).inSight ?? 0) >= 30)
  await until(stays, { what: 'the account in 30 consecutive frames' })
}
