import assert from 'node:assert/strict'
import type { Case } from '../case.js'
import { onPath } from '../steps/on-path.js'
import { seedSession } from '../steps/seed-session.js'
import { signOut } from '../steps/sign-out.js'
import { untilState } from '../steps/until-state.js'
import { traces } from '../traces.js'

/** Like phpMyAdmin: no session endpoint, no redirect, and the login form has the same tag as every page. */
export const aLoginFormInstead: Case = {
  id: 'a-login-form',
  title: 'the server answers 200 with its login form, which has the tag: sign out, look at another tab, then Back',
  traits: { loginFormInstead: true },
  attributes: { 'data-ping-url': '/account', 'data-ping-expect': 'Sign out' },
  async positive(run) {
    const untouched = await seedSession(run)
    await untilState(untouched, 'open')
    const tab = await run.open('/account')
    await untilState(tab, 'open')
    await signOut(run, tab, 'form')
    await onPath(untouched, '/login')
    await tab.travel(() => tab.back(), '/login')
    for (const left of [untouched, tab]) assert.deepEqual(await traces(left), [], 'no trace of the secret')
  },
}
