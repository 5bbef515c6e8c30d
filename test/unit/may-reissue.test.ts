import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { mayReissue } from '../../sw/may-reissue.js'

const origin = 'https://bank.example'
const own = {
  method: 'GET',
  mode: 'navigate',
  referrer: `${origin}/account?tab=2`,
  referrerPolicy: 'strict-origin-when-cross-origin',
}

describe('mayReissue', () => {
  it('sends a navigation that a page of this origin set off', () => {
    assert.equal(mayReissue(own, origin), true)
    assert.equal(mayReissue({ ...own, referrerPolicy: '' }, origin), true)
  })

  for (const referrer of ['https://evil.example/', 'https://bank.example.evil.example/a', '', 'about:client'])
    it(`leaves a navigation with the referrer "${referrer}" to the browser`, () => {
      assert.equal(mayReissue({ ...own, referrer }, origin), false)
    })

  it('leaves one to the browser that another site may have sent back: its referrer is the bare origin', () => {
    assert.equal(mayReissue({ ...own, referrer: `${origin}/` }, origin), false)
    assert.equal(mayReissue({ ...own, referrer: origin }, origin), false)
  })

  for (const referrerPolicy of ['unsafe-url', 'no-referrer-when-downgrade'])
    it(`leaves one to the browser whose referrer proves nothing (${referrerPolicy})`, () => {
      assert.equal(mayReissue({ ...own, referrerPolicy }, origin), false)
    })

  for (const method of ['POST', 'HEAD', 'PUT'])
    it(`sends no ${method}`, () => {
      assert.equal(mayReissue({ ...own, method }, origin), false)
      assert.equal(mayReissue({ ...own, method, mode: 'cors' }, origin), false)
    })

  it("sends the requests of this origin's pages, which the browser counts as its own", () => {
    for (const mode of ['cors', 'no-cors', 'same-origin'])
      assert.equal(mayReissue({ ...own, mode, referrer: '' }, origin), true)
  })
})
