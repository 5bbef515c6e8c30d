import assert from 'node:assert/strict'
import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'
import type { Case } from '../case.js'
import type { Run } from '../run.js'
import { halfTyped } from '../steps/half-typed.js'
import { look } from '../steps/look.js'
import { requests } from '../steps/requests.js'
import { seedSession } from '../steps/seed-session.js'
import { signIn } from '../steps/sign-in.js'
import { untilState } from '../steps/until-state.js'

/** What somebody does while this tab of hers, with a message half typed, stays as it is. */
type Meanwhile = (tab: Tab, run: Run) => Promise<unknown>

function neverThrownOut(id: string, title: string, meanwhile: Meanwhile): Case {
  return {
    ...{ id, title, needsWorker: true, traits: { hasLimits: true } },
    async positive(run) {
      const tab = await seedSession(run)
      await halfTyped(tab)
      const { focus, ...before } = await look(tab)
      await meanwhile(tab, run)
      await tab.front()
      await untilState(tab, 'open')
      const { focus: _, ...after } = await look(tab)
      assert.deepEqual(after, before)
      const next = await run.open('/account')
      assert.equal(await next.run(() => location.pathname), '/account', 'still signed in')
      await untilState(next, 'open')
    },
  }
}

/** Asks for a protected address by script, and waits until the guard has asked the server what to think of the answer. */
const request = (path: string): Meanwhile => {
  return async (tab, run) => {
    const pings = () => requests(run, 'GET /session').filter(({ status }) => status === 204).length
    const before = pings()
    await tab.run(url => void fetch(url), path)
    await until(() => pings() > before, { what: 'a ping' })
  }
}

export const jForeignApi = neverThrownOut(
  'j-foreign-api',
  'an API of another service answers 401 below a protected path',
  request('/account/partner'),
)

export const jRoleRequest = neverThrownOut(
  'j-role-request',
  'a request for what another role may see is redirected to the login page',
  request('/account/admin'),
)

const openRolePage = () => void setTimeout(() => location.assign('/account/admin'), 1)

export const jRolePage = neverThrownOut(
  'j-role-page',
  'a page for another role redirects to the login page',
  async (_tab, run) => {
    const other = await run.open('/account')
    await other.travel(() => other.run(openRolePage), '/login')
  },
)

export const jPromptAgain = neverThrownOut(
  'j-prompt-again',
  'the password is asked for again in another tab',
  async (_tab, run) => {
    const other = await run.open('/login')
    await signIn(other)
  },
)
