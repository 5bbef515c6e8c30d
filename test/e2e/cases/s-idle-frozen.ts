import type { Case } from '../case.js'
import { freeze } from '../steps/freeze.js'
import { idleLimit } from '../steps/idle-limit.js'
import { onPath } from '../steps/on-path.js'
import { seedSession } from '../steps/seed-session.js'
import { untilOver } from '../steps/until-over.js'

const LIMIT = 8_000

/**
 * The frozen page is the only one of the account. Only Chromium freezes tabs, and it shows the last picture of one until
 * the page paints again: see `lastPicture`.
 */
export const sIdleFrozen: Case = {
  id: 's-idle-frozen',
  title: 'a tab in the background is frozen, the idle limit is over, the tab thaws as it is looked at',
  engines: ['chromium'],
  lastPicture: ['chromium'],
  attributes: idleLimit({ timeout: `${LIMIT}` }),
  async leak(run) {
    const frozen = await seedSession(run)
    const other = await run.open('/about')
    const thaw = await freeze(frozen)
    await untilOver(run, other, LIMIT)
    const look = async () => {
      await thaw()
      await frozen.front()
      await onPath(frozen, run.guarded ? '/login' : '/account')
    }
    await run.film(other, look)
  },
}
