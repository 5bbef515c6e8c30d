import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { openPage, type Page } from '../open-page.js'
import { openWithGuard } from '../open-with-guard.js'
import { signedIn } from '../session.js'
import { until } from '../until.js'

const ELSEWHERE = `http://127.0.0.1:${location.port}/answers/never`

const open = async (html: string, coverOnLeave: string | null) => {
  signedIn()
  const page = await openPage('guarded', { 'data-cover-on-leave': coverOnLeave })
  await until(() => page.guard.state === 'open')
  page.document.body.innerHTML = html
  return page
}

const isVeiled = ({ window, document }: Page) => window.getComputedStyle(document.documentElement).opacity === '0'

describe('coverOnLeave', () => {
  const rows = [
    ['', '/answers/never'],
    ['true', ELSEWHERE],
    ['auto', ELSEWHERE],
    [null, ELSEWHERE],
  ] as const
  for (const [value, href] of rows) {
    it(`${JSON.stringify(value)} veils a protected page by a link to ${href}, and its layout stays`, async () => {
      const page = await open(`<a href="${href}">x</a>`, value)
      page.find('a').click()
      await until(() => isVeiled(page))
      expect(page.isCovered()).to.equal(false)
      page.window.stop()
      await until(() => !isVeiled(page))
      expect(page.guard.state).to.equal('open')
    })
  }

  it('"" veils it also without the Navigation API', async () => {
    signedIn()
    const { page, guard } = await openWithGuard({ coverOnLeave: true })
    Object.defineProperty(page.window, 'navigation', { value: undefined })
    guard.start()
    page.document.body.innerHTML = '<form action="/answers/never"><button>x</button></form>'
    page.find('button').click()
    await until(() => isVeiled(page))
  })

  it('"false" veils nothing, and evicts nothing', async () => {
    const page = await open(`<a href="${ELSEWHERE}">x</a>`, 'false')
    const { adoptedStyleSheets } = page.document
    expect(adoptedStyleSheets).to.have.length(0)
    page.find('a').click()
    for (let frame = 0; frame < 5; frame++) await new Promise(resolve => page.window.requestAnimationFrame(resolve))
    expect(isVeiled(page)).to.equal(false)
  })
})
