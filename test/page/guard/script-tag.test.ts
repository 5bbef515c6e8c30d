import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { openPage } from '../open-page.js'
import { forgetRequests, requestsTo } from '../requests.js'
import { signedIn } from '../session.js'
import { until } from '../until.js'

const late = ['tag-in-body', 'tag-deferred', 'tag-async', 'tag-module', 'tag-injected']

describe('a tag first in the head', () => {
  it('covers before anything is painted, and opens if somebody is signed in', async () => {
    signedIn()
    const page = await openPage('guarded')
    await until(() => page.guard.state === 'open')
    expect(page.window.recorded.displayAtParsing).to.equal('none')
    expect(page.text()).to.equal('CANARY')
    expect(page.document.title).to.equal('Account of Alice')
    expect(page.codes).to.deep.equal([])
  })

  it('leaves for the login page if nobody is signed in', async () => {
    const page = await openPage('guarded')
    await until(() => page.path === '/login?reason=expired&returnTo=%2Fpages%2Fguarded')
  })

  it('opens the next page at once, without asking again', async () => {
    signedIn()
    const first = await openPage('guarded')
    await until(() => first.guard.state === 'open')
    await forgetRequests()
    const second = await openPage('guarded')
    expect(second.window.recorded.displayAtParsing).to.equal('block')
    expect(second.guard.state).to.equal('open')
    expect(await requestsTo('/session')).to.have.length(0)
  })
})

for (const fixture of late) {
  describe(`a tag that comes late (${fixture})`, () => {
    it('reports that, covers as soon as it can, and opens', async () => {
      signedIn()
      const page = await openPage(fixture)
      await until(() => page.guard?.state === 'open')
      expect(page.codes).to.deep.equal(['LG201'])
      expect(page.text()).to.equal('CANARY')
    })

    it('leaves if nobody is signed in', async () => {
      const page = await openPage(fixture)
      await until(() => page.path.startsWith('/login?'))
    })
  })
}

describe('two tags on one page', () => {
  it('the first wins, and the second is reported', async () => {
    signedIn()
    await forgetRequests()
    const page = await openPage('tag-twice')
    await until(() => page.guard.state === 'open')
    expect(page.codes).to.deep.equal(['LG202'])
    expect(await requestsTo('/answers/500')).to.have.length(0)
    expect(await requestsTo('/session')).to.have.length(1)
  })
})

describe('a page with elements named like the guard', () => {
  it('cannot replace the guard or its options', async () => {
    await forgetRequests()
    const page = await openPage('clobbered')
    await until(() => page.path.startsWith('/login?'))
    expect(await requestsTo('/answers/no-content')).to.have.length(0)
  })

  it('still has a guard', async () => {
    signedIn()
    const page = await openPage('clobbered')
    await until(() => page.guard.state === 'open')
    expect(page.guard.check).to.be.a('function')
  })
})

describe('the file for development', () => {
  it('reports in words what the other file reports by code', async () => {
    const [file, dev] = await Promise.all(
      ['guarded', 'tag-dev'].map(name => openPage(name, { 'data-hidden-for': 'soon' })),
    )
    expect(file?.window.recorded.lines[0]?.text).to.contain('LG105 hiddenFor=soon: explained in logout-guard/README.md')
    expect(dev?.window.recorded.lines[0]?.text).to.contain('LG105 hiddenFor=soon: This is not a duration.')
  })
})
