import { expect } from 'chai'
import '../../leave-nothing-behind.js'
import type { Page } from '../../open-page.js'
import { aTaskLater, until } from '../../until.js'
import { openWithCover } from './open-with-cover.js'

const titleOf = ({ window }: Page) => Reflect.get(window.Document.prototype, 'title', window.document) as string

/** The test gives up after so many rounds: a page that goes on would freeze the browser, and the test with it. */
const ENDLESS = 20_000

/** How a page notices that its title changed, and how it sets it again. */
const observed: Record<string, (document: Document) => Node | null> = {
  'the element': document => document.querySelector('title'),
  'the head': document => document.head,
  everything: document => document,
}
const restored: Record<string, (document: Document, own: Element) => void> = {
  'document.title': document => {
    document.title = 'Account of Alice'
  },
  'its text': (_, own) => {
    own.textContent = 'Account of Alice'
  },
  'the text of what it finds': document => {
    const title = document.querySelector('title')
    if (title) title.textContent = 'Account of Alice'
  },
}

describe('a page that observes its title', () => {
  for (const [what, find] of Object.entries(observed)) {
    for (const [how, restore] of Object.entries(restored)) {
      it(`by ${what}, and restores it by ${how}: that ends, with a neutral title`, async () => {
        const { page, cover } = await openWithCover()
        const own = page.find('title')
        let rounds = 0
        const observer = new page.window.MutationObserver(() => {
          if (page.document.title !== 'Account of Alice' && rounds++ < ENDLESS) restore(page.document, own)
        })
        observer.observe(find(page.document) as Node, { childList: true, subtree: true, characterData: true })
        cover.set()
        await aTaskLater()
        await aTaskLater()
        expect(rounds).to.be.below(1000)
        expect(titleOf(page)).not.to.contain('Alice')
        cover.lift()
        await aTaskLater()
        expect(titleOf(page)).to.equal('Account of Alice')
        expect(page.document.title).to.equal('Account of Alice')
        expect(page.document.querySelectorAll('title')).to.have.length(1)
        observer.disconnect()
      })
    }
  }
})

describe('a page that adds a title whenever there is none', () => {
  it('does not do that for ever', async () => {
    const { page, cover } = await openWithCover()
    let rounds = 0
    const observer = new page.window.MutationObserver(() => {
      if (page.document.head.textContent?.includes('of Bob') || rounds++ >= ENDLESS) return
      page.document.head.insertAdjacentHTML('afterbegin', '<title>Account of Bob</title>')
    })
    observer.observe(page.document.head, { childList: true, subtree: true, characterData: true })
    cover.set()
    await aTaskLater()
    expect(rounds).to.be.below(1000)
    observer.disconnect()
  })
})

/** Renders the rows that fit into its box, and takes up their room: none if it has no size. */
function addVirtualList({ window, document }: Page): HTMLElement {
  document.body.insertAdjacentHTML('afterbegin', '<div id="list" style="height:200px;overflow:auto"></div>')
  const list = document.getElementById('list') as HTMLElement
  const render = () => {
    const height = list.clientHeight && 20 * 1000
    list.innerHTML = `<div style="height:${height}px">${height && `row ${list.scrollTop / 20}`}</div>`
  }
  new window.ResizeObserver(render).observe(list)
  list.addEventListener('scroll', render)
  return list
}

describe('a list that renders by its size', () => {
  const openList = async () => {
    const { page, cover } = await openWithCover()
    const list = addVirtualList(page)
    await until(() => list.scrollHeight > 1000)
    list.scrollTop = 3000
    await until(() => list.textContent === 'row 150')
    cover.set()
    await until(() => list.textContent === '0')
    return { page, cover, list }
  }

  it('is scrolled back when it has its size again', async () => {
    const { cover, list } = await openList()
    cover.lift()
    await until(() => list.scrollTop === 3000)
    await until(() => list.textContent === 'row 150')
  })

  it('is left alone if somebody scrolled meanwhile', async () => {
    const { page, cover, list } = await openList()
    cover.lift()
    list.firstElementChild?.setAttribute('style', 'height:20000px')
    list.scrollTop = 40
    let frames = 0
    const count = () => {
      if (++frames < 10) page.window.requestAnimationFrame(count)
    }
    count()
    await until(() => frames === 10)
    expect(list.scrollTop).to.equal(40)
  })
})

describe('a page of many elements', () => {
  it('is not searched for scrolled elements, if these were noted', async () => {
    const { page, cover } = await openWithCover()
    page.find('#box').scrollTo(0, 70)
    const stop = cover.watch()
    page.document.body.insertAdjacentHTML('beforeend', '<div class="box"><div class="tall"></div></div>'.repeat(500))
    const later = page.document.body.lastElementChild as HTMLElement
    const inner = page.find('#host').shadowRoot?.querySelector('#box') as HTMLElement
    const scrolled = new Promise(resolve => later.addEventListener('scroll', resolve, { once: true }))
    page.window.scrollTo(0, 1234)
    later.scrollTo(30, 60)
    inner.scrollTo(0, 50)
    await scrolled
    await new Promise<unknown>(resolve => page.window.requestIdleCallback(resolve))
    const { prototype } = page.window.Element
    const descriptor = Object.getOwnPropertyDescriptor(prototype, 'scrollTop') as PropertyDescriptor
    let looks = 0
    const get = function (this: Element) {
      looks++
      return descriptor.get?.call(this)
    }
    Object.defineProperty(prototype, 'scrollTop', { ...descriptor, get })
    cover.set()
    expect(looks).to.be.below(20)
    Object.defineProperty(prototype, 'scrollTop', descriptor)
    cover.lift()
    const positions = [
      page.window.scrollY,
      page.find('#box').scrollTop,
      later.scrollLeft,
      later.scrollTop,
      inner.scrollTop,
    ]
    expect(positions).to.deep.equal([1234, 70, 30, 60, 50])
    stop()
  })
})
