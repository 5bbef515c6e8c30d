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

/** What the person does meanwhile: this tab, with a half-typed message, must stay as it is. */
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

/**
 * A script requests a protected address; then it waits until the guard has made a session check because of the answer.
 */
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
  'the server redirects a request for another role to the login page',
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
  'another tab asks for the password again',
  async (_tab, run) => {
    const other = await run.open('/login')
    await signIn(other)
  },
)
