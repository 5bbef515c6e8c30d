import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { parseWorkerConfig, workerAddress } from '../../../src/core/worker-config.js'
import { requestsTo } from '../requests.js'
import { signedIn } from '../session.js'
import { until } from '../until.js'
import { aSite, configOf, openGoverned } from './a-site.js'

beforeEach(() => signedIn())

describe('the ready-made worker', () => {
  it('is registered when the page has loaded, with the configuration of the page', async () => {
    const site = aSite()
    const page = await site.open()
    const { active } = await site.active()
    const address = active?.scriptURL ?? ''
    expect(parseWorkerConfig(new URL(address).search)).to.deep.equal(configOf(site))
    expect(page.window.recorded.registrations).to.deep.equal([{ address, readyState: 'complete' }])
    expect(page.codes).to.deep.equal([])
  })

  it('is not registered again by the pages that follow', async () => {
    const { page, site, registration } = await openGoverned()
    await until(() => page.guard.state === 'open')
    const next = await site.open({}, 'strict-with-worker')
    await until(() => next.guard.state === 'open')
    expect(next.window.recorded.registrations).to.deep.equal([])
    expect(page.window.recorded.registrations).to.deep.equal([])
    expect((await site.registration())?.active).to.equal(registration.active)
    expect([...page.codes, ...next.codes]).to.deep.equal([])
  })

  it('does not claim open pages, because that would evict the frozen ones', async () => {
    const site = aSite()
    const page = await site.open()
    await site.active()
    expect(page.window.navigator.serviceWorker.controller).to.equal(null)
  })

  it('is registered by two tabs that open at once, without a message', async () => {
    const site = aSite()
    const pages = await Promise.all([site.open(), site.open(), site.open()])
    await site.active()
    await until(() => pages.every(page => page.guard.state === 'open'))
    expect(pages.flatMap(page => page.codes)).to.deep.equal([])
  })

  it('with an awkward name is not registered again either', async () => {
    const { page } = await openGoverned({ 'data-name': 'it\'s "one" & <two>?#' })
    await until(() => page.guard.state === 'open')
    expect(page.window.recorded.registrations).to.deep.equal([])
    expect(page.codes).to.deep.equal([])
  })

  it('of an older version is replaced without a message', async () => {
    const site = aSite()
    const old = workerAddress(`${site.scope}guard.js?old`, { ...configOf(site), version: '0.0.9' })
    await navigator.serviceWorker.register(old)
    await site.active()
    const page = await site.open()
    await until(async () => (await site.active()).active?.scriptURL !== old)
    const next = await site.open()
    await until(() => next.guard.state === 'open')
    expect([...page.codes, ...next.codes]).to.deep.equal([])
  })

  it('of another version is reported: LG217', async () => {
    const site = aSite()
    const page = await site.open({ 'data-worker-url': `${site.folder}guard.js?old` })
    await until(() => page.codes.includes('LG217'))
    expect(page.window.recorded.lines[0]?.text).to.contain('version 0.0.9 instead of 0.1.0')
    expect(page.guard.state).to.equal('open')
  })

  it('with other patterns than the page is reported: LG217', async () => {
    const { site } = await openGoverned()
    const page = await site.open({ 'data-protect': `${site.folder}pages/* /elsewhere` })
    await until(() => page.codes.includes('LG217'))
    expect(page.window.recorded.lines[0]?.text).to.contain(
      `protect ${site.folder}answers/* instead of ${site.folder}pages/*,/elsewhere`,
    )
  })
})

describe('a worker of the site', () => {
  it('that knows nothing of the guard is left alone, and reported: LG216', async () => {
    const site = aSite()
    const foreign = await navigator.serviceWorker.register(`${site.folder}foreign.js`)
    await site.active()
    const page = await site.open()
    await until(() => page.codes.includes('LG216'))
    expect((await site.registration())?.active?.scriptURL).to.equal(foreign.active?.scriptURL)
    expect(page.window.recorded.registrations).to.deep.equal([])
    const answer = await page.window.fetch(`${site.folder}of-the-site`)
    expect(await answer.text()).to.equal('from the worker of the site')
    expect(page.guard.state).to.equal('open')
  })

  it('that controls a folder above keeps its pages: LG216', async () => {
    const site = aSite()
    await navigator.serviceWorker.register(`${site.folder}foreign.js`)
    await site.active()
    const page = await site.open({ 'data-worker-url': `${site.folder}within/guard.js` })
    await until(() => page.codes.includes('LG216'))
    expect(await navigator.serviceWorker.getRegistrations()).to.have.length(1)
  })

  const attach = async (more: (folder: string) => object) => {
    const site = aSite()
    const { folder, name } = site
    const options = { loginUrl: `${folder}login`, name, pingUrl: `${folder}session`, ...more(folder) }
    const file = `${folder}attached.js?options=${encodeURIComponent(JSON.stringify(options))}`
    await navigator.serviceWorker.register(file, { type: 'module' })
    await site.active()
    const page = await site.open({ 'data-worker-url': `${folder}attached.js` })
    return { site, page, file }
  }

  it('with attachLogoutGuard is used: nothing is registered, and it answers for the site, too', async () => {
    const { site, page, file } = await attach(folder => ({ protect: `${folder}answers/*` }))
    await until(() => page.guard.state === 'open')
    const answer = await page.window.fetch(`${site.folder}of-the-site`)
    expect(await answer.text()).to.equal('from the worker of the site')
    expect(page.window.recorded.registrations).to.deep.equal([])
    expect((await site.registration())?.active?.scriptURL).to.equal(new URL(file, location.href).href)
    expect(page.codes).to.deep.equal([])
  })

  it('with attachLogoutGuard answers nothing that is protected, whatever it does with the rest', async () => {
    const { site, page } = await attach(folder => ({ protect: `${folder}answers/*` }))
    await until(() => page.window.navigator.serviceWorker.controller)
    expect((await page.window.fetch(`${site.folder}answers/of-the-site`)).status).to.equal(404)
    expect(await requestsTo(`${site.folder}answers/of-the-site`)).to.have.length(1)
  })

  for (const [says, more] of Object.entries({
    'other patterns': () => ({ protect: '/elsewhere' }),
    'another name': (folder: string) => ({ protect: `${folder}answers/*`, name: 'other' }),
  })) {
    it(`with attachLogoutGuard and ${says} is reported: LG217`, async () => {
      const { page } = await attach(more)
      await until(() => page.codes.includes('LG217'))
      expect(page.window.recorded.registrations).to.deep.equal([])
    })
  }
})
