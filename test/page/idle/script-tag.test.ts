import { expect } from 'chai'
import { VERSION } from '../../../src/core/protocol.js'
import '../leave-nothing-behind.js'
import { type Attributes, openPage, type Page } from '../open-page.js'
import { forgetRequests, requestsTo } from '../requests.js'
import { signedIn } from '../session.js'
import { until } from '../until.js'
import { freeze, restore } from '../wake-ups.js'
import { act, left, MINUTE, press, prompt, setEnd, storedEnd, wentBy } from './open-with-idle.js'

const FILE = `/logout-guard-idle-${VERSION}.js`
const IDLE = { 'data-idle-timeout': '30m', 'data-idle-events': 'my-activity other', 'data-idle-throttle': '0' }
const SIGN_OUT = { 'data-sign-out': '{"method":"POST","url":"/logout"}' }

/** Not the server's requests: the browser may have the file in its cache. */
const loaded = ({ window }: Page) =>
  window.performance.getEntriesByType('resource').filter(({ name }) => name.endsWith(FILE))

const open = async (attributes: Attributes = IDLE, fixture = 'guarded') => {
  signedIn()
  await forgetRequests()
  const page = await openPage(fixture, { ...SIGN_OUT, ...attributes })
  await until(() => page.guard?.state === 'open')
  return page
}

for (const file of ['logout-guard-all.js', 'logout-guard.js']) {
  describe(`the idle limit by attributes (${file})`, () => {
    const withIdle = async (more: Attributes = {}) => {
      const page = await open({ file, ...IDLE, ...more })
      await until(() => storedEnd() > 0)
      return page
    }

    it('counts, in a file that is loaded once', async () => {
      const page = await withIdle()
      setEnd(Date.now() + 20 * MINUTE)
      await until(() => act(page) && left() > 29 * MINUTE)
      expect(loaded(page)).to.have.length(1)
      expect(page.codes).to.deep.equal([])
    })

    it('warns, and takes the answer', async () => {
      const page = await withIdle({ 'data-idle-texts': '{"title":"Noch da?"}' })
      setEnd(Date.now() + MINUTE / 2)
      await until(() => prompt(page))
      expect(prompt(page)?.shadowRoot?.textContent).to.contain('Noch da?')
      press(page, 'stay')
      expect(left()).to.be.above(29 * MINUTE)
    })

    it('ends the session', async () => {
      const page = await withIdle({ 'data-idle-timeout': '1s', 'data-idle-prompt-before': '0' })
      await until(() => wentBy(page, 'idle'))
      expect(await requestsTo('/logout')).to.deep.equal(['POST /logout'])
    })

    it('a document that starts after the end is covered from its first script on, and signs out', async () => {
      const first = await withIdle({ 'data-protect': '/pages/*' })
      first.guard.stop()
      setEnd(Date.now() - 1)
      const next = await openPage('guarded', { file, ...IDLE, ...SIGN_OUT, 'data-protect': '/pages/*' })
      // It leaves so soon that the frame may show the login page already.
      if (next.path.startsWith('/pages/')) expect(next.window.recorded.displayAtParsing).to.equal('none')
      await until(() => wentBy(next, 'idle'))
    })

    it('is not loaded where the tag names none', async () => {
      const page = await open({ file })
      expect(storedEnd()).to.equal(0)
      await page.guard.check()
      expect(loaded(page)).to.deep.equal([])
    })

    it('comes with a preset', async () => {
      await open({ file, 'data-preset': 'nist-aal3' })
      await until(() => storedEnd() > 0 && left() <= 15 * MINUTE)
      expect(left()).to.be.above(14.9 * MINUTE)
    })

    const wrong: Record<string, Attributes> = {
      'promptBefore is not shorter than timeout': { 'data-idle-timeout': '1m', 'data-idle-prompt-before': '1m' },
      'timeout is no duration': { 'data-idle-timeout': 'soon' },
      'timeout is missing': { 'data-idle-dialog': 'false' },
      'keepAliveUrl is of another origin': { ...IDLE, 'data-idle-keep-alive-url': 'https://a.example/' },
      'an attribute is misspelt': { ...IDLE, 'data-idle-timeouts': '1m' },
      'texts are no JSON': { ...IDLE, 'data-idle-texts': '{' },
      'the file is not there': { ...IDLE, 'data-rest-url': '/alone/logout-guard-rest-0.1.0.js' },
    }
    for (const [what, attributes] of Object.entries(wrong)) {
      it(`hides the page, with a notice and LG227: ${what}`, async () => {
        signedIn()
        const page = await openPage('guarded', { file, ...attributes })
        await until(() => page.codes.includes('LG227'))
        expect(page.isCovered()).to.equal(true)
        expect(page.notice()).to.contain('not set up correctly')
        // A page that is left before its first verdict is loaded anew.
        await until(() => page.guard.state === 'open')
        freeze(page)
        restore(page)
        await until(() => page.guard.state === 'open')
        expect(page.isCovered()).to.equal(true)
        expect(page.notice()).to.contain('not set up correctly')
      })
    }
  })
}

it('the idle limit runs, and warns, on the strictest site', async () => {
  const page = await open({ ...IDLE, 'data-ping-url': '/session' }, 'strict')
  await until(() => storedEnd() > 0)
  setEnd(Date.now() + MINUTE / 2)
  await until(() => prompt(page))
  expect(page.window.recorded.lines).to.deep.equal([])
})

it('the absolute limit by attribute needs no more files', async () => {
  const page = await open({ 'data-max-session': '2s' })
  expect(loaded(page)).to.deep.equal([])
  await until(() => wentBy(page, 'max-session'))
})
