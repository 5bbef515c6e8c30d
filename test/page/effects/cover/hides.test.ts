import { expect } from 'chai'
import '../../leave-nothing-behind.js'
import { isHidden, isPainted, openWithCover } from './open-with-cover.js'

describe('a cover hides', () => {
  it('everything, in the same task', async () => {
    const { page, cover } = await openWithCover()
    page.find<HTMLDialogElement>('#dialog').showModal()
    page.find('#popover').showPopover()
    const elements = [...page.document.body.querySelectorAll('p, input, #box, #host, #popover, #dialog, video, iframe')]
    expect(elements.filter(isPainted)).to.have.length(elements.length)
    cover.set()
    expect(elements.filter(isPainted)).to.have.length(0)
    expect(isHidden(page, page.document.body)).to.equal(true)
  })

  it('elements beside the body', async () => {
    const { page, cover } = await openWithCover()
    const beside = page.document.createElement('aside')
    beside.textContent = 'Alice'
    page.document.documentElement.append(beside)
    cover.set()
    expect(isPainted(beside)).to.equal(false)
    const later = page.document.createElement('main')
    page.document.documentElement.append(later)
    expect(isPainted(later)).to.equal(false)
  })

  it('a body that is parsed later', async () => {
    const { page, cover } = await openWithCover()
    page.document.body.remove()
    cover.set()
    page.document.documentElement.append(page.document.createElement('body'))
    expect(isHidden(page, page.document.body)).to.equal(true)
  })

  it('the canvas: no background, no generated content', async () => {
    const { page, cover } = await openWithCover()
    const style = page.document.createElement('style')
    style.textContent = `:root { background: url(/alice.png) red !important } body { background: blue }
      :root::before { content: 'Alice' !important }`
    page.document.head.append(style)
    cover.set()
    const root = page.document.documentElement
    expect(page.window.getComputedStyle(root).backgroundImage).to.equal('none')
    expect(page.window.getComputedStyle(root).backgroundColor).to.equal('rgb(255, 255, 255)')
    expect(page.window.getComputedStyle(root, '::before').content).to.equal('none')
  })

  it('a body whose style sheet delays it by a transition', async () => {
    const { page, cover } = await openWithCover()
    const style = page.document.createElement('style')
    style.textContent = 'body { transition: display 60s allow-discrete !important }'
    page.document.head.append(style)
    expect(isHidden(page, page.document.body)).to.equal(false)
    cover.set()
    expect(isHidden(page, page.document.body)).to.equal(true)
  })

  it('an animated body', async () => {
    const { page, cover } = await openWithCover()
    page.document.body.animate([{ display: 'block' }, { display: 'block' }], { duration: 60_000 })
    cover.set()
    expect(isHidden(page, page.document.body)).to.equal(true)
  })

  it('the picture of the page that a view transition keeps', async () => {
    const { page, cover } = await openWithCover()
    const style = page.document.createElement('style')
    style.textContent = '::view-transition-old(root) { animation-duration: 60s }'
    page.document.head.append(style)
    const transition = page.document.startViewTransition(() => {})
    await transition.ready
    cover.set()
    const { display } = page.window.getComputedStyle(page.document.documentElement, '::view-transition')
    expect(display).to.equal('none')
    transition.skipTransition()
    await transition.finished
  })

  it('the title', async () => {
    const { page, cover } = await openWithCover()
    cover.set()
    expect(page.document.title).to.equal(page.window.location.host)
  })

  it('the sound', async () => {
    const { page, cover } = await openWithCover()
    const video = page.find<HTMLVideoElement>('video')
    await video.play()
    cover.set()
    expect(video.paused).to.equal(true)
  })

  for (const name of ['title', 'head', 'body', 'activeElement', 'querySelector', 'pictureInPictureElement']) {
    it(`a page with a form named "${name}"`, async () => {
      const { page, cover } = await openWithCover()
      const [body] = page.document.getElementsByTagName('body')
      body?.insertAdjacentHTML('beforeend', `<form name="${name}"><input></form>`)
      cover.set()
      expect(isHidden(page, body ?? null)).to.equal(true)
      cover.lift()
      expect(isHidden(page, body ?? null)).to.equal(false)
    })
  }

  it('a page whose form has fields with the names of properties that we read', async () => {
    const { page, cover } = await openWithCover()
    const fields = ['scrollTop', 'scrollLeft', 'scrollTo', 'shadowRoot', 'paused', 'style', 'focus', 'attributes']
    const form = `<form>${fields.map(name => `<input name="${name}">`).join('')}</form>`
    page.document.body.insertAdjacentHTML('afterbegin', form)
    cover.set()
    expect(isHidden(page, page.document.body)).to.equal(true)
    cover.lift()
    expect(isHidden(page, page.document.body)).to.equal(false)
  })
})
