import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { openPage } from '../open-page.js'
import { signedIn } from '../session.js'
import { until } from '../until.js'

/** Covered until the server, which is out of order while the page loads, says that somebody is signed in. */
async function openLate(fragment: string) {
  const page = await openPage(`/pages/arrival?data-ping-url=%2Fanswers%2Fswitched${fragment}`)
  await until(() => page.guard.state === 'blocked')
  expect(page.isCovered()).to.equal(true)
  expect(page.window.scrollY).to.equal(0)
  return page
}

async function reveal(page: Awaited<ReturnType<typeof openLate>>) {
  signedIn()
  void page.guard.check()
  await until(() => page.guard.state === 'open')
}

describe('a page that was covered while it loaded', () => {
  it('is where its address leads', async () => {
    const page = await openLate('#section')
    await reveal(page)
    expect(page.find('#section').getBoundingClientRect().top).to.be.within(-1, 1)
    expect(page.document.activeElement?.localName).to.equal('body')
  })

  it('has the focus where the page wants it, if its address leads nowhere', async () => {
    const page = await openLate('')
    await reveal(page)
    expect(page.document.activeElement?.localName).to.equal('input')
  })
})
