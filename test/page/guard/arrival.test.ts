import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { openPage } from '../open-page.js'
import { until } from '../until.js'

/** Covered while it loads, because the server has not answered yet. */
async function openLate(fragment: string) {
  const page = await openPage(`/pages/arrival?data-ping-url=%2Fanswers%2Fnever${fragment}`)
  await until(() => page.document.readyState === 'complete')
  expect(page.isCovered()).to.equal(true)
  expect(page.window.scrollY).to.equal(0)
  return page
}

function reveal(page: Awaited<ReturnType<typeof openLate>>) {
  page.guard.signedIn()
  expect(page.guard.state).to.equal('open')
}

describe('a page that was covered while it loaded', () => {
  it('is scrolled to the fragment of its address', async () => {
    const page = await openLate('#section')
    reveal(page)
    expect(page.find('#section').getBoundingClientRect().top).to.be.within(-1, 1)
    expect(page.document.activeElement?.localName).to.equal('body')
  })

  it('has the focus where the page wants it, if its address has no such fragment', async () => {
    const page = await openLate('')
    reveal(page)
    expect(page.document.activeElement?.localName).to.equal('input')
  })
})
