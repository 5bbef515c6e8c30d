import { expect } from 'chai'
import '../leave-nothing-behind.js'
import type { Page } from '../open-page.js'
import { signedIn, signedOut } from '../session.js'
import { until } from '../until.js'
import { freeze, restore } from '../wake-ups.js'
import { held, isGuarded, known, letGo, openHead, write } from './open-head.js'

const anEnd = () => ({ n: 1, at: Date.now(), confirmed: true, reason: 'signed-out' })
const guarded = (page: Page) => until(() => isGuarded(page))

/** An open page; the rest comes after `act`. */
async function openWhile(act: (page: Page) => void, attributes: Record<string, string> = {}) {
  signedIn()
  known()
  const page = await openHead({ ...held(), ...attributes })
  act(page)
  await letGo()
  await guarded(page)
  return page
}

const stop = (event: Event) => event.stopImmediatePropagation()

describe('between head and rest', () => {
  it('an app goes to another address: the page is still the one that was protected', async () => {
    const page = await openWhile(({ window }) => window.history.pushState(null, '', '/pages/elsewhere'))
    expect(page.path).to.equal('/pages/elsewhere')
    write('end', anEnd())
    await until(() => page.path.startsWith('/login?reason=signed-out'))
  })

  it('an app goes to another address, and somebody else signs in: the page is not taken for theirs', async () => {
    signedIn()
    known()
    const page = await openHead(held())
    const { document } = page
    page.window.history.pushState(null, '', '/pages/elsewhere')
    write('end', anEnd())
    known({ epoch: { n: 2, nonce: '3-4', begun: Date.now() }, at: Date.now() })
    await letGo()
    await until(() => page.document !== document)
  })

  it('a script stops the events that report that a page was left and restored: it is covered all the same', async () => {
    const page = await openWhile(({ window }) => {
      for (const type of ['pagehide', 'pageshow', 'visibilitychange']) window.addEventListener(type, stop, true)
    })
    freeze(page)
    expect(page.isCovered()).to.equal(true)
    signedOut()
    restore(page)
    await until(() => page.path.startsWith('/login?reason=expired'))
  })

  it('a script dispatches `pagehide`: the page is revealed when it is shown again', async () => {
    const page = await openWhile(({ window }) => void window.dispatchEvent(new window.Event('pagehide')))
    page.window.dispatchEvent(new page.window.Event('focus'))
    await until(() => page.guard.state === 'open')
    expect(page.isCovered()).to.equal(false)
  })

  it('a router has kept the old `pushState`: the account that it enters is guarded', async () => {
    signedIn()
    known()
    const page = await openHead({ ...held(), 'data-protect': '/pages/account' })
    const push = page.window.history.pushState.bind(page.window.history)
    await letGo()
    await guarded(page)
    push(null, '', '/pages/account')
    await until(() => page.guard.state === 'open')
    write('end', anEnd())
    await until(() => page.path.startsWith('/login?reason=signed-out'))
  })
})

describe('a page whose rest is missing', () => {
  const missing = { 'data-rest-url': '/answers/404' }

  it('stays covered, although the page styles its body and removes its sheets', async () => {
    signedIn()
    const page = await openHead(missing)
    await until(() => page.codes.includes('LG225'))
    const { document } = page
    document.body.style.setProperty('display', 'block', 'important')
    document.adoptedStyleSheets = []
    document.head.insertAdjacentHTML('beforeend', '<style>html body{display:block!important}</style>')
    await until(() => page.isCovered())
  })

  it('is covered when it is left, after an app has entered the account in it', async () => {
    signedIn()
    const page = await openHead({ ...missing, 'data-protect': '/pages/account' })
    await until(() => page.codes.includes('LG225'))
    expect(page.isCovered()).to.equal(false)
    page.window.history.pushState(null, '', '/pages/account')
    freeze(page)
    expect(page.isCovered()).to.equal(true)
    page.frame.remove()
  })
})
