import type { Case } from '../case.js'
import { idleLimit } from '../steps/idle-limit.js'
import { onPath } from '../steps/on-path.js'
import { seedSession } from '../steps/seed-session.js'
import { untilOver } from '../steps/until-over.js'

const LIMIT = 8_000

/** The server's session lives on: without the guard, whoever passes by sees the account. */
export const sIdleOpen: Case = {
  id: 's-idle-open',
  title: 'nobody touches the open page until the idle limit is over, look at it',
  attributes: idleLimit({ timeout: `${LIMIT}` }),
  async leak(run) {
    const untouched = await seedSession(run)
    const other = await run.open('/about')
    await untilOver(run, other, LIMIT)
    await onPath(untouched, run.guarded ? '/login' : '/account')
    await run.film(other, () => untouched.front())
  },
}
