import assert from 'node:assert/strict'
import type { Case } from '../case.js'
import { look } from '../steps/look.js'
import { onPath } from '../steps/on-path.js'
import { outcome } from '../steps/outcome.js'
import { seedSession } from '../steps/seed-session.js'
import { untilState } from '../steps/until-state.js'

type Guarded = { logoutGuard: { check(): Promise<string> } }

const check = () => (window as unknown as Guarded).logoutGuard.check()

/**
 * Maintenance pages, here or at the host, and a server that redirects the ping to itself: none of them ends a session.
 */
export const jRedirectedPing: Case = {
  id: 'j-redirected-ping',
  title: 'the ping is redirected: a page stays open, unless the redirect ends at the login page',
  async positive(run) {
    const { site } = run
    const tab = await seedSession(run)
    await untilState(tab, 'open')
    const before = await look(tab)
    for (const target of ['/about', `${site.otherOrigin}/idp`, '/session']) {
      site.redirectPing(target)
      assert.equal(await outcome(tab, check), 'unknown', target)
      assert.deepEqual(await look(tab), before, target)
    }
    site.redirectPing('/login?reason=expired')
    await tab.run(() => void (window as unknown as Guarded).logoutGuard.check())
    await onPath(tab, '/login')
  },
}

/** People sign in at another origin, whose address no script can read. */
export const dSignInElsewhere: Case = {
  id: 'd-sign-in-elsewhere',
  title: 'the session has ended, and the ping is redirected to another origin, where people sign in',
  attributes: { 'data-sign-in-origins': 'https://id.example' },
  async positive(run) {
    const tab = await seedSession(run)
    await untilState(tab, 'open')
    run.site.redirectPing(`${run.site.otherOrigin}/idp`)
    await tab.run(() => void (window as unknown as Guarded).logoutGuard.check())
    await onPath(tab, '/login')
  },
}
