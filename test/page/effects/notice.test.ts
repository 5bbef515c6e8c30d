import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { until } from '../until.js'
import { isPainted, openWithCover } from './cover/open-with-cover.js'

type NoticeModule = typeof import('../../../src/effects/notice.js')

async function openWithNotice() {
  const { page, cover } = await openWithCover()
  const { showNotice, hideNotice } = await page.load<NoticeModule>('effects/notice.js')
  const root = () => page.find('logout-guard-notice').shadowRoot as ShadowRoot
  return { page, cover, showNotice, hideNotice, root }
}

const links = { login: 'https://example.org/login', onSignOut: () => {} }

describe('a notice', () => {
  it('is read out, and says why the page is hidden', async () => {
    const { page, showNotice, root } = await openWithNotice()
    for (const [reason, words] of [
      ['unknown', 'the server did not say'],
      ['unconfirmed', 'the server has not confirmed'],
      ['unrepeatable', 'sign out on another page'],
      ['loop', 'sending you to each other'],
      ['moved', 'the next page did not load'],
      ['options', 'not set up correctly'],
      ['foreign', 'Another site led'],
    ] as const) {
      showNotice(reason)
      expect(page.find('logout-guard-notice').role).to.equal('alert')
      expect(page.find('logout-guard-notice').lang).to.equal('en')
      expect(root().querySelector('p')?.textContent).to.contain(words)
    }
    expect(page.document.querySelectorAll('logout-guard-notice')).to.have.length(1)
  })

  it('is painted while everything else is covered', async () => {
    const { page, cover, showNotice, root } = await openWithNotice()
    cover.set()
    showNotice('unknown', links)
    expect(isPainted(page.find('logout-guard-notice'))).to.equal(true)
    expect([...root().querySelectorAll('p, a')].every(isPainted)).to.equal(true)
    expect(isPainted(page.document.body)).to.equal(false)
  })

  it('is painted whatever the style sheets of the page say', async () => {
    const { page, showNotice } = await openWithNotice()
    const style = '<style>*, logout-guard-notice { display: none !important; visibility: hidden; color: white }</style>'
    page.document.head.insertAdjacentHTML('beforeend', style)
    showNotice('unknown')
    const { display } = page.window.getComputedStyle(page.find('logout-guard-notice'))
    expect(display).to.equal('grid')
  })

  it('puts the focus on Retry, which calls back', async () => {
    const { page, showNotice, root } = await openWithNotice()
    let retries = 0
    page.window.focus()
    showNotice('unknown', { ...links, onRetry: () => retries++ })
    const focused = root().activeElement as HTMLElement
    expect(focused.dataset.action).to.equal('retry')
    expect(page.document.activeElement).to.equal(page.find('logout-guard-notice'))
    focused.click()
    expect(retries).to.equal(1)
  })

  it('can be used while a dialog of the page is open, also one in a shadow root', async () => {
    for (const selector of ['#dialog', '#shadow']) {
      const { page, cover, showNotice, hideNotice, root } = await openWithNotice()
      page.find('#host').shadowRoot?.append(page.find('#dialog').cloneNode(true))
      const inShadow = page.find('#host').shadowRoot?.querySelector('dialog')
      const dialog = selector === '#dialog' ? page.find<HTMLDialogElement>('#dialog') : inShadow
      dialog?.showModal()
      page.window.focus()
      cover.set()
      let retries = 0
      showNotice('unknown', { ...links, onRetry: () => retries++ })
      const retry = root().activeElement as HTMLElement
      expect(retry.dataset.action).to.equal('retry')
      retry.click()
      expect(retries).to.equal(1)
      const { x, y } = retry.getBoundingClientRect()
      expect(root().elementFromPoint(x + 2, y + 2)).to.equal(retry)
      const panel = root().querySelector('dialog') as HTMLDialogElement
      panel.close()
      await until(() => panel.open)
      hideNotice()
      cover.lift()
      expect(dialog?.matches(':modal')).to.equal(true)
      expect(page.document.querySelector('logout-guard-notice')).to.equal(null)
    }
  })

  it('offers only the ways that exist', async () => {
    const { showNotice, root } = await openWithNotice()
    const offered = () =>
      [...root().querySelectorAll<HTMLElement>('a, button')].map(
        action => `${action.textContent} ${action.getAttribute('href') ?? ''}`,
      )
    showNotice('unknown', { ...links, onRetry: () => {} })
    expect(offered()).to.deep.equal(['Retry ', 'Sign out ', `Sign in ${links.login}`])
    showNotice('unconfirmed', { login: links.login })
    expect(offered()).to.deep.equal([`Sign in ${links.login}`])
    showNotice('options')
    expect(offered()).to.deep.equal([])
  })

  it('is shown once for the same reason, and takes no focus from another window', async () => {
    const { page, showNotice, root } = await openWithNotice()
    window.focus()
    showNotice('unknown', links)
    const first = page.find('logout-guard-notice')
    showNotice('unknown', links)
    expect(page.find('logout-guard-notice')).to.equal(first)
    expect(page.document.hasFocus()).to.equal(false)
    expect(root().activeElement).to.equal(null)
  })

  it('is shown in an emptied document', async () => {
    const { page, showNotice, root } = await openWithNotice()
    page.window.focus()
    page.document.documentElement.replaceChildren()
    showNotice('unconfirmed', links)
    expect(isPainted(page.find('logout-guard-notice'))).to.equal(true)
    expect((root().activeElement as HTMLElement).dataset.action).to.equal('sign-out')
  })

  it('can be hidden, also twice', async () => {
    const { page, showNotice, hideNotice } = await openWithNotice()
    showNotice('unknown')
    hideNotice()
    hideNotice()
    expect(page.document.querySelector('logout-guard-notice')).to.equal(null)
  })
})
