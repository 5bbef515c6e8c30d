import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { openPage, type Page } from '../open-page.js'
import { aTaskLater } from '../until.js'

type LinkModule = typeof import('../../../src/signals/links-and-forms.js')

async function openWithLink(html = '<a href="#there">There</a>') {
  const page = await openPage('plain')
  page.document.body.innerHTML = html
  const { onLink } = await page.load<LinkModule>('signals/links-and-forms.js')
  const emitted: [url: string, isHere: boolean][] = []
  const stop = onLink((url, isHere) => emitted.push([new URL(url).hash, isHere]))
  return { page, emitted, stop, link: page.find('a, area') }
}

/** The tests need no other tab: the click is prevented after all other listeners. */
const preventLast = ({ window }: Page, link: Element) => {
  const prevent = (event: Event) => event.preventDefault()
  for (const type of ['click', 'auxclick']) {
    link.addEventListener(type, () => window.addEventListener(type, prevent, { once: true }))
  }
}

const click = ({ window }: Page, target: Element, how: MouseEventInit = {}) =>
  target.dispatchEvent(new window.MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ...how }))

describe('onLink', () => {
  it('emits in the task of the click, after the listeners of the page', async () => {
    const { page, emitted, stop, link } = await openWithLink()
    let before = -1
    page.document.body.addEventListener('click', () => {
      before = emitted.length
    })
    click(page, link)
    expect(before).to.equal(0)
    expect(emitted).to.deep.equal([['#there', true]])
    await aTaskLater()
    expect(emitted).to.have.length(1)
    stop()
  })

  const links: Record<string, string> = {
    'an image in a link': '<a href="#there"><span><b id="target">x</b></span></a>',
    'a part of an image map': '<map><area id="target" href="#there"></map>',
  }
  for (const [what, html] of Object.entries(links)) {
    it(`emits for ${what}`, async () => {
      const { page, emitted, stop } = await openWithLink(html)
      click(page, page.find('#target'))
      expect(emitted).to.deep.equal([['#there', true]])
      stop()
    })
  }

  it('emits for a link in a shadow root', async () => {
    const { page, emitted, stop } = await openWithLink('<a></a><div id="host"></div>')
    const root = page.find('#host').attachShadow({ mode: 'open' })
    root.innerHTML = '<a href="#there"><slot>There</slot></a>'
    click(page, root.querySelector('slot') as Element)
    expect(emitted).to.deep.equal([['#there', true]])
    stop()
  })

  it('emits for a click that the page makes itself', async () => {
    const { emitted, stop, link } = await openWithLink()
    link.click()
    expect(emitted).to.deep.equal([['#there', true]])
    stop()
  })

  it('does not emit if the page prevents it, in whatever listener', async () => {
    const { page, emitted, stop, link } = await openWithLink()
    for (const target of [link, page.document.body, page.document, page.window]) {
      const controller = new AbortController()
      const prevent = (event: Event) => event.preventDefault()
      target.addEventListener('click', prevent, { signal: controller.signal })
      click(page, link)
      await aTaskLater()
      controller.abort()
    }
    expect(emitted).to.have.length(0)
    stop()
  })

  it('emits although the page stops the event', async () => {
    const { page, emitted, stop, link } = await openWithLink()
    link.addEventListener('click', event => event.stopImmediatePropagation())
    click(page, link)
    await aTaskLater()
    expect(emitted).to.deep.equal([['#there', true]])
    stop()
  })

  it('does not emit if the page stops and prevents it', async () => {
    const { page, emitted, stop, link } = await openWithLink()
    link.addEventListener('click', event => {
      event.stopPropagation()
      event.preventDefault()
    })
    click(page, link)
    await aTaskLater()
    expect(emitted).to.have.length(0)
    stop()
  })

  it('emits before the page is left, although the event was stopped', async () => {
    const { page, emitted, stop, link } = await openWithLink()
    link.addEventListener('click', event => event.stopPropagation())
    click(page, link)
    page.window.dispatchEvent(new Event('pagehide'))
    expect(emitted).to.have.length(1)
    await aTaskLater()
    expect(emitted).to.have.length(1)
    stop()
  })

  for (const target of ['_blank', '_BLANK', 'another']) {
    it(`says that it opens elsewhere: target ${target}`, async () => {
      const { page, emitted, stop, link } = await openWithLink(`<a href="#there" target="${target}">x</a>`)
      preventLast(page, link)
      click(page, link)
      expect(emitted).to.deep.equal([['#there', false]])
      stop()
    })
  }

  for (const target of ['_self', '_top', '_parent']) {
    it(`says that it opens here: target ${target}`, async () => {
      const { page, emitted, stop, link } = await openWithLink(`<a href="#there" target="${target}">x</a>`)
      preventLast(page, link)
      click(page, link)
      expect(emitted).to.deep.equal([['#there', true]])
      stop()
    })
  }

  for (const key of ['ctrlKey', 'metaKey', 'shiftKey']) {
    it(`says that it opens elsewhere: ${key}`, async () => {
      const { page, emitted, stop, link } = await openWithLink()
      preventLast(page, link)
      click(page, link, { [key]: true })
      expect(emitted).to.deep.equal([['#there', false]])
      stop()
    })
  }

  it('emits for the middle button, which opens another tab', async () => {
    const { page, emitted, stop, link } = await openWithLink()
    preventLast(page, link)
    const auxclick = (button: number) =>
      link.dispatchEvent(new page.window.MouseEvent('auxclick', { bubbles: true, cancelable: true, button }))
    auxclick(2)
    expect(emitted).to.have.length(0)
    auxclick(1)
    expect(emitted).to.deep.equal([['#there', false]])
    stop()
  })

  for (const html of [
    '<a>no address</a>',
    '<a href="#there" download>x</a>',
    '<a href="#there" download="a.pdf">x</a>',
  ]) {
    it(`does not emit for ${html}`, async () => {
      const { page, emitted, stop, link } = await openWithLink(html)
      click(page, link)
      await aTaskLater()
      expect(emitted).to.have.length(0)
      stop()
    })
  }

  it('unsubscribes completely', async () => {
    const { page, emitted, stop, link } = await openWithLink()
    link.addEventListener('click', event => event.stopPropagation())
    click(page, link)
    stop()
    await aTaskLater()
    click(page, link)
    await aTaskLater()
    expect(emitted).to.have.length(1)
    expect(page.window.recorded.leftovers()).to.deep.equal([])
  })
})
