import { expect } from 'chai'
import '../leave-nothing-behind.js'
import type { Page } from '../open-page.js'
import { signedIn } from '../session.js'
import { until } from '../until.js'
import { openGoverned, type Site } from './a-site.js'

let site: Site
let page: Page

beforeEach(async () => {
  signedIn()
  ;({ site, page } = await openGoverned())
  await until(() => page.guard.state === 'open')
})

type Headers = Record<string, string | undefined>

const headersIn = (text: string): Headers => JSON.parse(JSON.parse(text).user)
const asked = async (path: string, init?: RequestInit) => headersIn(await (await page.window.fetch(path, init)).text())

async function visited(path: string, referrerPolicy: ReferrerPolicy = ''): Promise<Headers> {
  const frame = page.document.createElement('iframe')
  frame.src = path
  frame.referrerPolicy = referrerPolicy
  page.document.body.append(frame)
  await new Promise(resolve => frame.addEventListener('load', resolve, { once: true }))
  return headersIn(frame.contentDocument?.body.textContent ?? '')
}

/** A protected address, and the same answer at one that is not protected. */
const secret = () => `${site.folder}answers/which-headers`
const open = () => `${site.folder}within/answers/which-headers`

const SAME = ['cookie', 'origin', 'referer', 'accept', 'accept-language', 'sec-fetch-site', 'x-own', 'method'] as const
const picked = (headers: Headers) => SAME.map(name => `${name}: ${headers[name]}`)

describe('a protected request has the same headers as without the worker', () => {
  it('by fetch', async () => {
    const init = { headers: { 'X-Own': '1', Accept: 'application/json' } }
    expect(picked(await asked(secret(), init))).to.deep.equal(picked(await asked(open(), init)))
    expect((await asked(secret())).referer).to.equal(page.window.location.href)
  })

  for (const referrerPolicy of ['no-referrer', 'origin', 'same-origin', 'unsafe-url'] as const) {
    it(`by fetch, with the referrer policy ${referrerPolicy}`, async () => {
      const init = { referrerPolicy }
      expect(picked(await asked(secret(), init))).to.deep.equal(picked(await asked(open(), init)))
    })
    it(`by a navigation, with the referrer policy ${referrerPolicy}`, async () => {
      expect(picked(await visited(secret(), referrerPolicy))).to.deep.equal(
        picked(await visited(open(), referrerPolicy)),
      )
    })
  }

  it('by a navigation', async () => {
    expect(picked(await visited(secret()))).to.deep.equal(picked(await visited(open())))
  })

  it('without credentials, if the page sends none', async () => {
    expect((await asked(secret(), { credentials: 'omit' })).cookie).to.equal(undefined)
  })

  it('for a part, if a script asks for a part', async () => {
    expect((await asked(secret(), { headers: { Range: 'bytes=0-9' } })).range).to.equal('bytes=0-9')
  })
})
