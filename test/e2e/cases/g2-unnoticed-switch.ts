import type { Case } from '../case.js'
import type { Run } from '../run.js'
import { filmBackAsBob } from '../steps/film-back-as-bob.js'
import { seedSession } from '../steps/seed-session.js'

const page = '/account/messages'

/**
 * Bob signs in through another origin: on the login page of the site the guard would notice that Alice's session is
 * over. Firefox and Chromium may show the picture that they kept of her page once more, see case d.
 */
const switched = {
  withWorker: true,
  evicts: 'maybe',
  lastPicture: ['chromium', 'firefox'],
  async leak(run: Run) {
    const tab = await seedSession(run, { path: page })
    await tab.go(`${run.site.otherOrigin}/idp`)
    await run.site.revokeAll()
    await tab.travel(() => tab.click('#continue-as-bob'), '/account')
    await filmBackAsBob(run, tab, { entries: 2, page })
  },
} satisfies Partial<Case>

const title = "Alice's session expires unnoticed, Bob signs in, Back to a page of hers"

export const g2KeyInPage: Case = {
  ...switched,
  id: 'g2-meta',
  title: `${title}; the page names the session`,
  traits: { canaryOf: 'alice', sessionKey: 'meta' },
  attributes: { 'data-session-key': 'meta:session-key' },
}

export const g2KeyInCookie: Case = {
  ...switched,
  id: 'g2-cookie',
  controlledBy: 'g2-meta',
  title: `${title}; a cookie names the session`,
  traits: { canaryOf: 'alice', sessionKey: 'cookie' },
  attributes: { 'data-session-key': 'cookie:session-key' },
}

export const g2UserInPing: Case = {
  ...switched,
  id: 'g2-user',
  controlledBy: 'g2-meta',
  title: `${title}; the ping names the user`,
  traits: { canaryOf: 'alice', namesUser: true },
}
