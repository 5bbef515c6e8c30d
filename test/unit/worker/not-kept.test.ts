import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { notKept } from '../../../sw/not-kept.js'

const navigation = { mode: 'navigate' } as Request
const answer = (type: string | null, more: Record<string, string> = {}) =>
  new Response('text', { status: 203, headers: { ...(type && { 'Content-Type': type }), ...more, 'X-Site': 'a' } })

describe('a document that is no HTML is not to be frozen', () => {
  for (const type of ['text/plain', 'application/json; charset=utf-8', 'application/pdf', 'image/png', 'text/csv']) {
    test(type, async () => {
      const response = notKept(navigation, answer(type, { 'Cache-Control': 'max-age=60' }))
      assert.equal(response.headers.get('Cache-Control'), 'no-store')
      assert.equal(response.headers.get('Content-Type'), type)
      assert.equal(response.headers.get('X-Site'), 'a')
      assert.equal(response.status, 203)
      assert.equal(await response.text(), 'text')
    })
  }
})

describe('handed on untouched', () => {
  const others: Record<string, [Request, Response]> = {
    'a page': [navigation, answer('text/html; charset=utf-8')],
    'a page in XHTML': [navigation, answer('application/xhtml+xml')],
    'an answer without a type': [navigation, new Response(new Uint8Array())],
    'a download': [navigation, answer('text/csv', { 'Content-Disposition': 'attachment; filename=a.csv' })],
    'no navigation': [{ mode: 'cors' } as Request, answer('application/json')],
    'a redirect': [navigation, Response.error()],
  }
  for (const [says, [request, response]] of Object.entries(others)) {
    test(says, () => assert.equal(notKept(request, response), response))
  }
})

test('an answer without a body stays one', () => {
  const none = new Response(null, { status: 204, headers: { 'Content-Type': 'text/plain' } })
  assert.equal(notKept(navigation, none).status, 204)
})
