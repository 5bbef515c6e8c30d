import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decide } from '../../src/core/decide.js'
import { mergeRecords } from '../../src/core/worker-record.js'
import { aContext, anIntent, aPage, ENDING, FOREIGN, NOW, POLICY, UNCONFIRMED } from './a-page.js'

const intent = (repeats: number) => ({ type: 'intent', reason: 'signed-out', repeats }) as const

test('guard.logout() keeps its repeat although the site’s own request is noticed, too', () => {
  const first = decide(aPage(), intent(1), aContext(), POLICY)
  const again = decide(first.page, intent(0), aContext({ marker: first.marker, now: NOW + 1 }), POLICY)
  assert.equal(again.marker, first.marker)
  assert.equal(again.page.signOut?.repeats, 1)
})

test('a new sign-out, after the deadline of the first, has its own repeats', () => {
  const signOut = { startedAt: NOW - 6000, answeredAt: null, repeats: 1 }
  const marker = { ...ENDING, intent: anIntent({ at: NOW - 6000 }) }
  const { page } = decide(aPage({ signOut }), intent(0), aContext({ marker }), POLICY)
  assert.equal(page.signOut?.repeats, 0)
})

test('a request that only the worker saw does not lift an unconfirmed end', () => {
  const seen = anIntent({ n: 4, at: NOW, by: 'worker' })
  assert.equal(mergeRecords(UNCONFIRMED, { end: null, intent: seen }, POLICY.pingTimeout), UNCONFIRMED)
})

test('an empty page that shows the notice of a redirect loop sends no sign-out when it is left: its session may run', () => {
  const page = aPage({ view: 'loop', isEmptied: true, membership: FOREIGN })
  const { page: after, orders } = decide(page, { type: 'left' }, aContext(), POLICY)
  assert.equal(after.view, 'loop')
  assert.ok(!orders.includes('repeat-sign-out'))
})
