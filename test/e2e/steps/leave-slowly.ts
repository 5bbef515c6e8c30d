import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'
import type { Stage } from '../stage.js'
import { requests } from './requests.js'

type Counting = { painted?: number }

/** Runs in the page, and once for each frame that it paints from then on. */
function countFrames() {
  const page = window as Counting
  const count = (painted: number) => {
    page.painted = painted
    requestAnimationFrame(() => count(painted + 1))
  }
  count(0)
}

const leave = () => void setTimeout(() => location.assign('/about'), 1)

/**
 * Leaves for the public page, whose answer comes some frames later, as it does where the server is not on the same
 * machine: in Firefox the page that is left has to be painted hidden, or it is not kept.
 */
export async function leaveSlowly(stage: Stage, tab: Tab): Promise<void> {
  const asked = () => requests(stage, 'GET /about').length
  const before = asked()
  const goSlowly = async () => {
    void stage.site.holdPages(true)
    await tab.run(leave)
    await until(() => asked() > before, { what: 'a request for the next page' })
    await tab.run(countFrames)
    await until(() => tab.run(() => ((window as Counting).painted ?? 0) >= 5), { what: 'five frames' })
    void stage.site.holdPages(false)
  }
  await tab.travel(goSlowly, '/about')
}
