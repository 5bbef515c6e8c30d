import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { openPage, type Page } from '../open-page.js'
import { signedIn, signedOut } from '../session.js'
import { until } from '../until.js'
import { freeze, show } from '../wake-ups.js'

/** A page whose script saves its scroll position and its text, with these listeners. */
async function open() {
  signedIn()
  const page = await openPage('guarded')
  await until(() => page.guard.state === 'open')
  page.document.body.insertAdjacentHTML('beforeend', '<p>one</p><p>two</p><div style="height:9999px"></div>')
  page.window.scrollTo(0, 3000)
  const saved: string[] = []
  const save = (what: string) => () => saved.push(`${what} ${page.window.scrollY} ${page.text().split('\n')[2]}`)
  const on = (target: EventTarget, type: string, capture: boolean) =>
    target.addEventListener(type, save(`${type}${capture ? ' in capture' : ''}`), { capture, once: true })
  return { page, saved, on }
}

const ways = (page: Page): [EventTarget, string][] => [
  [page.window, 'pagehide'],
  [page.document, 'visibilitychange'],
  [page.window, 'visibilitychange'],
]

describe('what a page saves when it is left', () => {
  it('is what a person saw', async () => {
    const { page, saved, on } = await open()
    for (const capture of [true, false]) for (const [target, type] of ways(page)) on(target, type, capture)
    freeze(page)
    expect(saved).to.have.length(6)
    for (const line of saved) expect(line).to.match(/ 3000 one$/)
    expect(page.isCovered()).to.equal(true)
  })

  it('is that also for listeners that are added at the last moment', async () => {
    const { page, saved, on } = await open()
    const add = () => {
      on(page.document, 'visibilitychange', false)
      on(page.window, 'visibilitychange', false)
    }
    page.window.addEventListener('pagehide', add, { once: true })
    freeze(page)
    expect(saved).to.have.length(2)
    for (const line of saved) expect(line).to.match(/ 3000 one$/)
    expect(page.isCovered()).to.equal(true)
  })

  it('is that also when the guard emits beforeLeave', async () => {
    const { page, saved } = await open()
    page.guard.on('beforeLeave', () => saved.push(`${page.window.scrollY} ${page.text().split('\n')[2]}`))
    signedOut()
    void page.guard.check()
    await until(() => page.path.startsWith('/login?'))
    expect(saved).to.deep.equal(['3000 one'])
  })
})

describe('a page is covered when it is left', () => {
  for (const stop of ['stopPropagation', 'stopImmediatePropagation'] as const) {
    it(`although it calls ${stop}`, async () => {
      for (const capture of [true, false]) {
        const { page } = await open()
        for (const [target, type] of ways(page)) {
          target.addEventListener(type, event => event[stop](), { capture, once: true })
        }
        freeze(page)
        expect(page.isCovered()).to.equal(true)
      }
    })
  }

  it('although it was hidden before', async () => {
    const { page } = await open()
    show(page, 'hidden')
    expect(page.isCovered()).to.equal(false)
    page.window.dispatchEvent(new page.window.PageTransitionEvent('pagehide', { persisted: true }))
    page.document.dispatchEvent(new page.window.Event('freeze'))
    expect(page.isCovered()).to.equal(true)
  })

  it('but not when it is only hidden, or was left before', async () => {
    const { page } = await open()
    page.window.dispatchEvent(new page.window.PageTransitionEvent('pagehide', { persisted: true }))
    page.window.dispatchEvent(new page.window.PageTransitionEvent('pageshow', { persisted: false }))
    show(page, 'hidden')
    expect(page.isCovered()).to.equal(false)
  })
})
