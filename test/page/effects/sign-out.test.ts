import { expect } from 'chai'
import { signOut } from '../../../src/effects/sign-out.js'
import '../leave-nothing-behind.js'
import { forgetRequests, requestsTo } from '../requests.js'
import { signedIn } from '../session.js'

const HOW = { fetch: fetch.bind(window), signedOutStatus: [401] }
const here = (path: string) => new URL(path, location.href).href

describe('signOut()', () => {
  it('sends the request that the site described, with the cookies', async () => {
    signedIn()
    await forgetRequests()
    const way = { method: 'POST', url: here('/logout'), body: 'all=1' }
    expect(await signOut(way, HOW)).to.equal(true)
    expect(await requestsTo('/logout')).to.deep.equal(['POST /logout'])
    expect(document.cookie).to.equal('')
  })

  it('outlives the document', async () => {
    let init: RequestInit | undefined
    const record: typeof fetch = async (_input, given) => {
      init = given ?? {}
      return new Response()
    }
    await signOut({ method: 'POST', url: here('/logout') }, { ...HOW, fetch: record })
    expect(init).to.deep.contain({ keepalive: true, method: 'POST', redirect: 'manual' })
  })

  it('calls the function of the site', async () => {
    let calls = 0
    const way = async () => {
      calls++
    }
    expect(await signOut(way, HOW)).to.equal(true)
    expect(calls).to.equal(1)
  })

  for (const path of ['/answers/no-content', '/answers/to-page', '/answers/401']) {
    it(`is answered by ${path}`, async () => {
      expect(await signOut({ method: 'POST', url: here(path) }, HOW)).to.equal(true)
    })
  }

  it('sends the fields of a form as a browser would', async () => {
    const sent: RequestInit[] = []
    const record: typeof fetch = async (_input, init = {}) => {
      sent.push(init)
      return new Response()
    }
    const body = new URLSearchParams({ token: 'abc' })
    await signOut({ method: 'POST', url: here('/logout'), body }, { ...HOW, fetch: record })
    expect(sent[0]?.body).to.equal(body)
    expect(sent[0]?.headers).to.deep.equal([])
  })

  const unanswered: Record<string, Parameters<typeof signOut>[0]> = {
    'a function that throws': () => {
      throw new Error('no')
    },
    'a function that rejects': () => Promise.reject(new Error('no')),
    'a request that fails': { method: 'POST', url: here('/answers/broken') },
    'a load balancer': { method: 'POST', url: here('/answers/503') },
    'a server that takes no such request': { method: 'GET', url: here('/answers/405') },
    'a request of the page that was not': async () => false,
    'no way at all': undefined,
  }
  for (const [what, way] of Object.entries(unanswered)) {
    it(`is not answered by ${what}`, async () => {
      expect(await signOut(way, HOW)).to.equal(false)
    })
  }
})
