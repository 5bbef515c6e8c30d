import { expect } from 'chai'
import type { LogoutGuardOptions } from '../../../src/index.js'
import '../leave-nothing-behind.js'
import { openPage } from '../open-page.js'
import { openWithGuard } from '../open-with-guard.js'
import { signedIn, signedOut } from '../session.js'
import { aTaskLater, until } from '../until.js'

const refuse = () => {
  throw new Error('mine')
}

const open = async (options: Partial<LogoutGuardOptions>) => {
  signedIn()
  const opened = await openWithGuard(options)
  opened.guard.start()
  await until(() => opened.guard.state === 'open')
  return opened
}

describe('a function of the site that throws: LG214,', () => {
  it('sessionKey: as if there were none', async () => {
    const { page } = await open({ sessionKey: refuse })
    expect(page.codes).to.deep.equal(['LG214'])
    expect(page.isCovered()).to.equal(false)
  })

  it('protect: as if the page were protected', async () => {
    const { page, guard } = await open({ protect: refuse })
    expect(page.codes).to.deep.equal(['LG214'])
    page.document.body.innerHTML = '<a href="#there">x</a>'
    page.find('a').click()
    page.window.history.pushState(null, '', '/pages/pushed')
    expect((await page.window.fetch('/answers/no-content')).status).to.equal(204)
    signedOut()
    await guard.check()
    await until(() => page.path.startsWith('/login?'))
  })

  it('signOut: the sign-out is tried again, and then reported', async () => {
    const { guard } = await open({ signOut: refuse })
    const error = await guard.logout().catch(error => error)
    expect(error.code).to.equal('LG212')
  })
})

describe('the option debug', () => {
  it('logs every signal with states and orders', async () => {
    signedIn()
    const page = await openPage('guarded', { 'data-debug': '' })
    await until(() => page.guard.state === 'open')
    const lines = page.window.recorded.lines.filter(({ level }) => level === 'debug').map(({ text }) => text)
    expect(lines[0]).to.equal('[logout-guard] start open → covered cover ask')
    expect(lines).to.contain('[logout-guard] signed-in covered → open mark reveal')
  })

  it('is silent by default', async () => {
    signedIn()
    const page = await openPage('guarded')
    await until(() => page.guard.state === 'open')
    await aTaskLater()
    expect(page.window.recorded.lines).to.deep.equal([])
  })
})
