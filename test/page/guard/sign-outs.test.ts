import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { type Attributes, openPage, type Page } from '../open-page.js'
import { requestsTo } from '../requests.js'
import { signedIn } from '../session.js'
import { aTaskLater, until } from '../until.js'

const open = async (attributes: Attributes = {}) => {
  signedIn()
  const page = await openPage('guarded', { 'data-protect': '/pages/*', ...attributes })
  await until(() => page.guard.state === 'open')
  return page
}

const ways: Record<string, (page: Page) => void> = {
  'a link': page => {
    page.document.body.innerHTML = '<a href="/logout">Sign out</a>'
    page.find('a').click()
  },
  'a form': page => {
    page.document.body.innerHTML = '<form method="post" action="/logout"><button>Sign out</button></form>'
    page.find('button').click()
  },
  'form.submit()': page => {
    page.document.body.innerHTML = '<form method="post" action="/logout"></form>'
    page.find<HTMLFormElement>('form').submit()
  },
  fetch: page => void page.window.fetch('/logout', { method: 'POST' }),
  XMLHttpRequest: page => {
    const request = new page.window.XMLHttpRequest()
    request.open('POST', '/logout')
    request.send()
  },
  'an address that script sets': page => {
    page.window.location.href = '/logout'
  },
}

describe('a sign-out by', () => {
  for (const [what, signOut] of Object.entries(ways)) {
    it(`${what} reaches the server, and empties every tab`, async () => {
      // A tab that did not sign out itself asks after this time, if nobody has confirmed it: /login has no guard.
      const attributes = { 'data-ping-timeout': '1500ms' }
      const [page, other] = [await open(attributes), await open(attributes)]
      signOut(page)
      await until(() => other.isCovered() || other.path.startsWith('/login'))
      await until(() => page.path.startsWith('/login') && other.path.startsWith('/login'))
      expect(await requestsTo('/logout')).not.to.have.length(0)
      expect(document.cookie).to.equal('')
      const end = JSON.parse(localStorage.getItem('logout-guard:default:end') ?? '{}')
      expect(end).to.deep.contain({ confirmed: true, reason: 'signed-out' })
    })
  }
})

describe('a sign-out that did not happen', () => {
  it('because the page prevented it: nothing is covered', async () => {
    const page = await open()
    page.document.body.innerHTML = '<a href="/logout">Sign out</a>'
    page.find('a').addEventListener('click', event => event.preventDefault())
    page.find('a').click()
    await aTaskLater()
    expect(page.guard.state).to.equal('open')
    expect(localStorage.getItem('logout-guard:default:intent')).to.equal(null)
  })

  it('because the server kept the session: every tab is revealed', async () => {
    const attributes = { 'data-logout-url': '/answers/500' }
    const [page, other] = [await open(attributes), await open(attributes)]
    other.document.body.insertAdjacentHTML('beforeend', '<input value="half typed">')
    let covers = 0
    other.guard.on('cover', () => covers++)
    void page.window.fetch('/answers/500', { method: 'POST' })
    expect(page.isCovered()).to.equal(true)
    await until(() => covers > 0)
    await until(() => page.guard.state === 'open' && other.guard.state === 'open')
    expect(other.find<HTMLInputElement>('input').value).to.equal('half typed')
    expect(other.isCovered()).to.equal(false)
    expect(localStorage.getItem('logout-guard:default:intent')).to.equal(null)
  })

  it('because the request failed: the tab is revealed', async () => {
    const page = await open({ 'data-logout-url': '/answers/broken' })
    page.window.fetch('/answers/broken', { method: 'POST' }).catch(() => {})
    expect(page.isCovered()).to.equal(true)
    await until(() => page.guard.state === 'open')
    expect(page.isCovered()).to.equal(false)
  })

  it('because the link opened nothing here: another link changes nothing', async () => {
    const page = await open()
    page.document.body.innerHTML = '<a href="#there">There</a><a href="/logout/help" id="help">Help</a>'
    page.find('a').click()
    page.find('#help').addEventListener('click', event => event.preventDefault())
    page.find('#help').click()
    expect(page.guard.state).to.equal('open')
  })
})
