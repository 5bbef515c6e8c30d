import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Destination, loginAddress } from '../../src/effects/move.js'

const ORIGIN = 'https://site.example'
const destination = (more: Partial<Destination> = {}): Destination => ({
  loginUrl: `${ORIGIN}/login`,
  returnTo: 'returnTo',
  reason: 'signed-out',
  isProtected: true,
  ...more,
})
const address = (from: string, more: Partial<Destination> = {}) =>
  new URL(loginAddress(destination(more), new URL(from, ORIGIN)))

describe('the address of the login page', () => {
  test('carries the reason and the way back', () => {
    const { origin, pathname, searchParams } = address('/account?tab=2&x=a%26b#last')
    assert.equal(origin + pathname, `${ORIGIN}/login`)
    assert.deepEqual(
      [...searchParams],
      [
        ['reason', 'signed-out'],
        ['returnTo', '/account?tab=2&x=a%26b#last'],
      ],
    )
  })
  test('a public page gives no way back', () => {
    assert.equal(address('/about', { isProtected: false }).search, '?reason=signed-out')
  })
  test('the way back can be turned off or have another name', () => {
    assert.equal(address('/account', { returnTo: false }).search, '?reason=signed-out')
    assert.equal(address('/account', { returnTo: 'next' }).searchParams.get('next'), '/account')
  })
  test('parameters of the login address are kept', () => {
    const { searchParams, hash } = address('/account', { loginUrl: `${ORIGIN}/login?client=7&returnTo=/old#form` })
    assert.deepEqual([searchParams.get('client'), searchParams.getAll('returnTo'), hash], ['7', ['/account'], '#form'])
  })
  test('a login page on another origin gets the path alone', () => {
    const { origin, searchParams } = address('/account', { loginUrl: 'https://id.example/login' })
    assert.equal(origin, 'https://id.example')
    assert.equal(searchParams.get('returnTo'), '/account')
  })
  test('a reason cannot add parameters', () => {
    assert.deepEqual([...address('/a', { reason: 'x&returnTo=//evil' }).searchParams.keys()], ['reason', 'returnTo'])
  })

  const hostile = [
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '/%5Cevil.example',
    '/.//evil.example',
    '/\t/evil',
  ]
  for (const path of hostile) {
    test(`${JSON.stringify(path)} leads to no other host`, () => {
      const here = new URL(ORIGIN + path)
      const way = new URL(loginAddress(destination(), here)).searchParams.get('returnTo') ?? ''
      assert.equal(new URL(way, ORIGIN).origin, ORIGIN, way)
      assert.doesNotMatch(way, /^[/\\]{2}/)
    })
  }
})
