import { expect } from 'chai'
import type { PingContext } from '../../../src/index.js'
import '../leave-nothing-behind.js'
import { openPage, type Page } from '../open-page.js'
import { openWithGuard } from '../open-with-guard.js'
import { forgetRequests, requestsTo } from '../requests.js'
import { signedIn } from '../session.js'
import { until } from '../until.js'
import { pass } from '../wake-ups.js'

/** Signed in, and open; the next ping is answered by `answer`. */
async function openUntilAsked(answer: string) {
  signedIn()
  const paths = ['/session', `/answers/${answer}`]
  const ping = async ({ signal }: PingContext) => {
    const { status } = await fetch(paths.shift() ?? '/session', { signal })
    return status === 204 ? ('signed-in' as const) : ('unknown' as const)
  }
  const opened = await openWithGuard({ pingTimeout: 2000, ping })
  opened.guard.start()
  await until(() => opened.guard.state === 'open')
  return opened
}

const retry = (page: Page) =>
  page.find('logout-guard-notice').shadowRoot?.querySelector<HTMLElement>('[data-action=retry]')

const unknown = [
  '403',
  '404',
  '405',
  '500',
  'too-many',
  'malformed-json',
  'never',
  'never-ends',
  'broken',
  'to-page',
  'no-session',
]

describe('a page without a verdict stays covered, with a notice: the ping answers', () => {
  for (const answer of unknown) {
    it(answer, async () => {
      signedIn()
      const timeout = answer.startsWith('never') ? '100ms' : '5s'
      const page = await openPage('guarded', { 'data-ping-url': `/answers/${answer}`, 'data-ping-timeout': timeout })
      await until(() => page.guard.state === 'blocked')
      expect(page.isCovered()).to.equal(true)
      expect(page.notice()).to.contain('the server did not say').and.contain('Retry').and.contain('Sign in')
      const codes: Record<string, string[]> = {
        '404': ['LG206'],
        '405': ['LG206'],
        'to-page': ['LG207'],
        'no-session': ['LG220'],
      }
      expect(page.codes).to.deep.equal(codes[answer] ?? [])
      expect(page.path).to.contain('/pages/guarded')
    })
  }

  for (const [what, ping] of Object.entries({
    'nothing: the function throws': () => {
      throw new Error('no')
    },
    'nothing: the function rejects': () => Promise.reject(new Error('no')),
    'nothing: the function never settles': () => new Promise<never>(() => {}),
    'rubbish: the function returns a number': () => Promise.resolve(204 as never),
  })) {
    it(what, async () => {
      const { page, guard, events } = await openWithGuard({ ping, pingTimeout: 100 })
      guard.start()
      await until(() => guard.state === 'blocked')
      expect(page.isCovered()).to.equal(true)
      expect(page.notice()).to.contain('the server did not say')
      expect(events).to.contain('error LG208')
    })
  }
})

it('a user without an id is reported, and the page opens', async () => {
  signedIn()
  const page = await openPage('guarded', { 'data-ping-url': '/answers/nameless-user' })
  await until(() => page.guard.state === 'open')
  expect(page.codes).to.deep.equal(['LG221'])
})

describe('Retry', () => {
  it('asks again, and opens the page when the server answers', async () => {
    const page = await openPage('guarded', { 'data-ping-url': '/answers/switched' })
    await until(() => page.guard.state === 'blocked')
    await forgetRequests()
    signedIn()
    retry(page)?.click()
    await until(() => page.guard?.state === 'open' && page.text() === 'CANARY')
    expect(page.notice()).to.equal('')
    expect(await requestsTo('/answers/switched')).to.have.length(1)
  })

  it('happens by itself after a while', async () => {
    const page = await openPage('guarded', { 'data-ping-url': '/answers/switched' })
    await until(() => page.guard.state === 'blocked')
    signedIn()
    await until(() => page.guard?.state === 'open')
  })
})

describe('an open page', () => {
  for (const answer of ['500', 'never', 'html', 'broken']) {
    it(`is not blanked because a ping failed: ${answer}`, async () => {
      const { page, guard, events } = await openUntilAsked(answer)
      const covers = events.filter(event => event === 'cover').length
      pass(61_000, page)
      page.window.dispatchEvent(new Event('focus'))
      await until(() => events.includes('verdict unknown'))
      expect(guard.state).to.equal('open')
      expect(page.isCovered()).to.equal(false)
      expect(page.notice()).to.equal('')
      expect(events.filter(event => event === 'cover')).to.have.length(covers)
    })
  }

  it('does not ask again within a minute, and asks once after it', async () => {
    signedIn()
    const page = await openPage('guarded')
    await until(() => page.guard.state === 'open')
    await forgetRequests()
    for (const _ of [1, 2, 3]) page.window.dispatchEvent(new Event('focus'))
    expect(await requestsTo('/session')).to.have.length(0)
    pass(61_000, page)
    for (const _ of [1, 2, 3]) page.window.dispatchEvent(new Event('focus'))
    await until(async () => (await requestsTo('/session')).length > 0)
    expect(await requestsTo('/session')).to.have.length(1)
  })
})
