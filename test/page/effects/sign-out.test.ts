import { expect } from 'chai'
import { signOut } from '../../../src/effects/sign-out.js'
import '../leave-nothing-behind.js'
import { forgetRequests, requestsTo } from '../requests.js'
import { signedIn } from '../session.js'

const here = (path: string) => new URL(path, location.href).href

describe('signOut()', () => {
  it('sends what the site described, with the cookies', async () => {
    signedIn()
    await forgetRequests()
    const way = { method: 'POST', url: here('/logout'), body: 'all=1' }
    expect(await signOut(way, fetch.bind(window))).to.equal(true)
    expect(await requestsTo('/logout')).to.deep.equal(['POST /logout'])
    expect(document.cookie).to.equal('')
  })

  it('outlives the document', async () => {
    let init: RequestInit | undefined
    const record: typeof fetch = async (_input, given) => {
      init = given ?? {}
      return new Response()
    }
    await signOut({ method: 'POST', url: here('/logout') }, record)
    expect(init).to.deep.contain({ keepalive: true, method: 'POST', redirect: 'manual' })
  })

  it('calls what the site gave', async () => {
    let calls = 0
    const way = async () => {
      calls++
    }
    expect(await signOut(way, fetch.bind(window))).to.equal(true)
    expect(calls).to.equal(1)
  })

  for (const [what, way] of Object.entries({
    'a function that throws': () => {
      throw new Error('no')
    },
    'a function that rejects': () => Promise.reject(new Error('no')),
    'a request that fails': { method: 'POST', url: here('/answers/broken') },
    'no way at all': undefined,
  })) {
    it(`is not answered by ${what}`, async () => {
      expect(await signOut(way, fetch.bind(window))).to.equal(false)
    })
  }
})
