import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { openPage } from '../open-page.js'

type EmptyModule = typeof import('../../../src/effects/empty.js')

async function openWithEmpty() {
  const page = await openPage('rich')
  return { page, empty: (await page.load<EmptyModule>('effects/empty.js')).empty }
}

describe('empty()', () => {
  it('leaves no element, no text and no title', async () => {
    const { page, empty } = await openWithEmpty()
    empty()
    expect(page.document.documentElement.children).to.have.length(0)
    expect(page.document.documentElement.textContent).to.equal('')
    expect(page.document.title).to.equal('')
  })

  it('leaves nothing in history.state and window.name', async () => {
    const { page, empty } = await openWithEmpty()
    page.window.history.replaceState({ balance: 1000 }, '')
    page.window.name = 'Alice'
    const { href } = page.window.location
    empty()
    expect(page.window.history.state).to.equal(null)
    expect(page.window.name).to.equal('')
    expect(page.window.location.href).to.equal(href)
  })

  it('empties although history.state cannot be set', async () => {
    const { page, empty } = await openWithEmpty()
    page.window.history.replaceState = () => {
      throw new Error('too often')
    }
    empty()
    expect(page.document.documentElement.children).to.have.length(0)
    Reflect.deleteProperty(page.window.history, 'replaceState')
  })

  it('revokes object URLs, in shadow roots too', async () => {
    const { page, empty } = await openWithEmpty()
    const urls = ['one', 'two'].map(text => page.window.URL.createObjectURL(new page.window.Blob([text])))
    const [first = '', second = ''] = urls
    page.document.body.insertAdjacentHTML('beforeend', `<a href="${first}">Statement</a>`)
    page.find('#host').shadowRoot?.appendChild(page.document.createElement('img')).setAttribute('src', second)
    empty()
    for (const url of urls) {
      const answer = await page.window.fetch(url).catch(() => 'revoked')
      expect(answer).to.equal('revoked')
    }
  })

  it('releases streams', async () => {
    const { page, empty } = await openWithEmpty()
    const video = page.find<HTMLVideoElement>('video')
    video.srcObject = new page.window.MediaStream()
    empty()
    expect(video.srcObject).to.equal(null)
  })

  it('empties a page whose form has fields with the names of properties that it reads', async () => {
    const { page, empty } = await openWithEmpty()
    const fields = ['attributes', 'shadowRoot', 'getAttribute', 'getAttributeNames', 'querySelectorAll']
    page.document.body.innerHTML = `<form>${fields.map(name => `<input name="${name}">`).join('')}</form>`
    empty()
    expect(page.document.documentElement.children).to.have.length(0)
  })
})
