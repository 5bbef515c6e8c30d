import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { decide } from '../../src/core/decide.js'
import type { Marker } from '../../src/core/marker.js'
import { denyingRule, type RoleRule } from '../../src/core/roles.js'
import type { VerdictSignal } from '../../src/core/signals.js'
import type { Page } from '../../src/core/states.js'
import { aContext, aPage, NOW, POLICY, RUNNING } from './a-page.js'

const RULES: readonly RoleRule[] = [
  { match: ['/admin/*'], roles: ['admin'] },
  { match: ['/lab/*', '!/lab/open'], roles: ['engineer', 'admin'] },
  { match: ['/admin/keys'], roles: ['keeper'], onDenied: '/sorry' },
]
const at = (pathname: string) => ({ origin: 'https://site.example', pathname, search: '' })
const signedIn = (roles?: readonly string[]): VerdictSignal => ({
  ...{ type: 'verdict', verdict: 'signed-in', askedAt: NOW, user: null },
  ...(roles && { roles }),
})
const decideAt = (path: string, page: Page, roles?: readonly string[], marker = RUNNING) => {
  const isDenied = (known: Marker) => {
    const rule = denyingRule(RULES, at(path), known)
    return rule === null ? null : rule !== undefined
  }
  return decide(page, signedIn(roles), aContext({ marker, isDenied }), POLICY)
}
const withRoles = (...roles: string[]) => decideAt('/account', aPage(), roles).marker

describe('the roles of a person', () => {
  test('are kept without their names', () => {
    const { running } = withRoles('admin', 'engineer')
    assert.match(running?.roles ?? '', /^( [a-z0-9]+){2}$/)
    assert.ok(!JSON.stringify(running).includes('admin'))
  })
  test('that the server does not name are not known', () =>
    assert.equal(decideAt('/account', aPage()).marker.running?.roles, undefined))
})

describe('a rule', () => {
  for (const [path, roles, isDenied] of [
    ['/account', [], false],
    ['/admin/users', [], true],
    ['/admin/users', ['engineer'], true],
    ['/admin/users', ['admin'], false],
    ['/admin/users', ['administrator'], true],
    ['/lab/1', ['engineer'], false],
    ['/lab/1', ['admin'], false],
    ['/lab/1', ['guest'], true],
    ['/lab/open', [], false],
    ['/admin/keys', ['admin'], true],
    ['/admin/keys', ['admin', 'keeper'], false],
  ] as const)
    test(`${path} with ${roles.join(', ') || 'no role'}: ${isDenied ? 'denied' : 'open'}`, () =>
      assert.equal(denyingRule(RULES, at(path), withRoles(...roles)) !== undefined, isDenied))
  test('says where the person goes', () =>
    assert.equal(denyingRule(RULES, at('/admin/keys'), withRoles('admin'))?.onDenied, '/sorry'))
  test('cannot be judged before the roles are known', () => {
    assert.equal(denyingRule(RULES, at('/admin/users'), RUNNING), null)
    assert.equal(denyingRule(RULES, at('/account'), RUNNING), undefined)
  })
})

describe('a page for a role', () => {
  const covered = aPage({ view: 'covered', doubtedAt: NOW })
  test('is shown to who has it', () => assert.equal(decideAt('/admin/users', covered, ['admin']).page.view, 'open'))
  test('is not shown to who lacks it, and the session goes on', () => {
    const { page, marker, orders } = decideAt('/admin/users', covered, ['engineer'])
    assert.equal(page.view, 'denied')
    assert.equal(marker.end, null)
    assert.ok(orders.includes('notice'))
  })
  test('asks once: a denied page does not ask again by itself', () =>
    assert.ok(!decideAt('/admin/users', covered, []).orders.some(order => order.startsWith('ask'))))
  test('is covered when the role is taken away', () => {
    const { page, orders } = decideAt('/admin/users', aPage(), [])
    assert.equal(page.view, 'denied')
    assert.ok(orders.includes('cover') && !orders.includes('empty'))
  })
  test('is shown again when the role is given back', () => {
    const { page } = decideAt('/admin/users', covered, [])
    assert.equal(decideAt('/admin/users', page, ['admin']).page.view, 'open')
  })
  test('is covered, and asks, as long as the roles are not known', () => {
    const { page, orders } = decideAt('/admin/users', aPage({ failedChecks: 0 }))
    assert.equal(page.view, 'covered')
    assert.ok(orders.includes('ask'))
  })
})
