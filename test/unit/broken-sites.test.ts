import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type BrokenSite, runAlone } from './a-broken-site.js'
import { MINUTE } from './a-page.js'

const SITES: Record<string, BrokenSite> = {
  'the ping says "signed out", the login page sends everybody back': { verdict: () => 'signed-out', sendsBack: true },
  'the ping names another person each time': {
    verdict: () => 'signed-in',
    user: count => `person ${count}`,
    sendsBack: true,
  },
  'the ping says "changed" each time': { verdict: () => 'changed', sendsBack: true },
  'the session key is another one each time': {
    verdict: () => 'signed-in',
    key: count => `key ${count}`,
    sendsBack: true,
  },
  'the ping says "signed in" and "signed out" by turns': {
    verdict: count => (count % 2 ? 'signed-out' : 'signed-in'),
    sendsBack: true,
  },
}

describe('a broken site comes to rest', () => {
  for (const [says, site] of Object.entries(SITES)) {
    for (const tabs of [1, 2, 3]) {
      for (const origin of ['network', 'uncertain'] as const) {
        test(`${says}, in ${tabs} ${tabs > 1 ? 'tabs' : 'tab'}, ${origin}`, () => {
          const { pings, moves } = runAlone(site, tabs, 5 * MINUTE, origin)
          assert.ok(moves.length <= 8 * tabs, `${moves.length} documents were loaded`)
          assert.ok(pings.length <= 16 * tabs, `the server was asked ${pings.length} times`)
          assert.ok(Math.max(0, ...moves, ...pings) < MINUTE, 'something still happens after a minute')
        })
      }
    }
  }
})
