import { expect } from 'chai'
import '../leave-nothing-behind.js'
import type { Leaving } from '../../../src/leaving/watch-leaving.js'
import { openPage, type Page } from '../open-page.js'
import { aTaskLater, until } from '../until.js'

type Module = typeof import('../../../src/leaving/watch-leaving.js')

const ELSEWHERE = `http://127.0.0.1:${location.port}/answers/never`

const isVeiled = ({ window, document }: Page) => window.getComputedStyle(document.documentElement).opacity === '0'

/** Lets the page paint some frames; returns whether it was veiled in one of them. */
async function wasVeiled(page: Page, frames = 10): Promise<boolean> {
  let isSeen = isVeiled(page)
  for (let count = 0; count < frames; count++) {
    await new Promise(resolve => page.window.requestAnimationFrame(resolve))
    isSeen ||= isVeiled(page)
  }
  return isSeen
}

async function open(html = '', leaving: Partial<Leaving> = {}) {
  const page = await openPage('plain')
  const { watchLeaving } = await page.load<Module>('leaving/watch-leaving.js')
  page.document.body.innerHTML = html
  const watch = watchLeaving({ mode: 'auto', isShown: () => true, isChanged: false, ...leaving })
  return { page, ...watch }
}

const linkTo = (href: string) => `<a href="${href}">x</a>`

/** Dispatches the event of a view transition of this type. */
function transition({ window }: Page, event: 'pageswap' | 'pagereveal', types: string[] | null) {
  let isSkipped = false
  const viewTransition = types && { types: new Set(types), skipTransition: () => (isSkipped = true) }
  window.dispatchEvent(Object.assign(new window.Event(event), { viewTransition }))
  return isSkipped
}

/** How many messages the page sends to itself when it is frozen. */
async function messagesOf({ window, document }: Page): Promise<number> {
  let sent = 0
  const { BroadcastChannel } = window
  const { postMessage } = BroadcastChannel.prototype
  BroadcastChannel.prototype.postMessage = function (message) {
    sent++
    postMessage.call(this, message)
  }
  document.dispatchEvent(new window.Event('freeze'))
  BroadcastChannel.prototype.postMessage = postMessage
  return sent
}

describe('a page that is being left is veiled', () => {
  it('on its way to another origin, until an input, an error or a second later', async () => {
    const { page, stop } = await open(linkTo(ELSEWHERE))
    page.find('a').click()
    await until(() => isVeiled(page))
    page.window.stop()
    await until(() => !isVeiled(page))
    page.find('a').click()
    await until(() => isVeiled(page))
    const start = performance.now()
    await until(() => !isVeiled(page))
    expect(performance.now() - start).to.be.within(800, 3000)
    stop()
  })

  it('on its way to any page, with `true`', async () => {
    const { page, stop } = await open(linkTo('/answers/never'), { mode: true })
    page.find('a').click()
    await until(() => isVeiled(page))
    stop()
    expect(isVeiled(page)).to.equal(false)
  })

  it('with its top layer, whatever its own styles say', async () => {
    const { page, stop } = await open(`${linkTo(ELSEWHERE)}<dialog>x</dialog>`)
    const { documentElement: root } = page.document
    root.style.setProperty('opacity', '0.5', 'important')
    page.find<HTMLDialogElement>('dialog').showModal()
    page.find('a').click()
    await until(() => isVeiled(page))
    expect(page.window.getComputedStyle(page.find('dialog')).opacity).to.equal('0')
    root.style.opacity = '1'
    expect(isVeiled(page)).to.equal(true)
    await until(() => root.style.opacity === '0')
    stop()
    expect(root.style.opacity).to.equal('1')
  })

  it('before the browser takes a picture for our transition', async () => {
    const { page, stop } = await open()
    transition(page, 'pageswap', ['logout-guard'])
    expect(isVeiled(page)).to.equal(true)
    stop()
  })
})

describe('a page is not veiled', () => {
  const quiet = [
    [linkTo('/answers/never'), 'auto'],
    [linkTo('#there'), true],
    [linkTo('mailto:alice@site.example'), true],
    ['<a href="data:,x" download="x">x</a>', true],
    ['<a href="/demo/public/icon.svg" download>x</a>', true],
    ['<a href="javascript:void 0">x</a>', true],
    ['<a href="/pages/plain" onclick="event.preventDefault()">x</a>', true],
    ['<form method="dialog"><button>x</button></form>', true],
  ] as const
  for (const [html, mode] of quiet) {
    it(`by ${html} with ${mode}`, async () => {
      const { page, stop } = await open(html, { mode })
      page.find('a, button').click()
      expect(await wasVeiled(page)).to.equal(false)
      stop()
    })
  }

  for (const [how, handler] of [
    ['at once', undefined],
    ['later', () => new Promise(resolve => setTimeout(resolve, 50))],
  ] as const) {
    it(`by a router that takes over ${how}`, async () => {
      const { page, stop } = await open('', { mode: true })
      const { navigation } = page.window as unknown as { navigation: EventTarget }
      const intercept = (event: Event) =>
        (event as Event & { intercept(options: object): void }).intercept(handler ? { handler } : {})
      navigation.addEventListener('navigate', intercept, { once: true })
      page.window.location.href = '/pages/routed'
      expect(await wasVeiled(page)).to.equal(false)
      stop()
    })
  }

  it('that shows nothing protected', async () => {
    const { page, stop } = await open(linkTo(ELSEWHERE), { isShown: () => false })
    page.find('a').click()
    transition(page, 'pageswap', ['logout-guard'])
    expect(await wasVeiled(page)).to.equal(false)
    stop()
  })

  it('for a transition of its own, which is not skipped either', async () => {
    const { page, stop } = await open()
    for (const types of [null, [], ['slide']]) {
      transition(page, 'pageswap', types)
      expect(isVeiled(page)).to.equal(false)
      expect(transition(page, 'pagereveal', types)).to.equal(false)
    }
    expect(transition(page, 'pagereveal', ['logout-guard'])).to.equal(true)
    stop()
  })
})

describe('a page that is frozen', () => {
  it('sends itself a message, which evicts it', async () => {
    const { page, stop } = await open()
    expect(await messagesOf(page)).to.equal(1)
    stop()
  })

  const kept: readonly [string, Partial<Leaving>][] = [
    ['shows nothing protected', { isShown: () => false }],
    ['is the result of a POST', { isChanged: true }],
    ['must not be veiled', { mode: false }],
  ]
  for (const [why, leaving] of kept) {
    it(`does not, if it ${why}`, async () => {
      const { page, stop } = await open('', leaving)
      expect(await messagesOf(page)).to.equal(0)
      stop()
    })
  }

  it('does not, once its veil was painted', async () => {
    const { page, stop } = await open(linkTo(ELSEWHERE))
    page.find('a').click()
    await until(() => isVeiled(page))
    expect(await wasVeiled(page, 3)).to.equal(true)
    expect(await messagesOf(page)).to.equal(0)
    page.window.stop()
    await until(() => !isVeiled(page))
    expect(await messagesOf(page)).to.equal(1)
    stop()
  })

  it('does not, if the picture that the browser took shows the veil', async () => {
    const { page, stop } = await open()
    transition(page, 'pageswap', ['logout-guard'])
    expect(await messagesOf(page)).to.equal(0)
    stop()
  })
})

it('without a Navigation API, a page reports nothing of this, and can be veiled all the same', async () => {
  const page = await openPage('plain')
  Object.defineProperty(page.window, 'navigation', { value: undefined })
  const { watchLeaving } = await page.load<Module>('leaving/watch-leaving.js')
  const { veil, stop } = watchLeaving({ mode: true, isShown: () => true, isChanged: false })
  veil()
  await until(() => isVeiled(page))
  await aTaskLater()
  stop()
  expect(isVeiled(page)).to.equal(false)
})
