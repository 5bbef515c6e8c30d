import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { openWithGuard } from '../open-with-guard.js'
import { signedIn, signedOut } from '../session.js'
import { until } from '../until.js'
import { freeze, restore } from '../wake-ups.js'

const open = async (options = {}) => {
  signedIn()
  const opened = await openWithGuard(options)
  opened.guard.start()
  await until(() => opened.guard.state === 'open')
  opened.events.length = 0
  return opened
}

describe('the events of a guard', () => {
  it('when a page opens: each once, in order', async () => {
    signedIn()
    const { guard, events } = await openWithGuard()
    guard.start()
    await until(() => events.includes('change covered open'))
    expect(events).to.deep.equal([
      // This site has a sign-out URL, and does not say how the guard could sign out.
      ...['cover', 'change open covered', 'error LG223'],
      // The ping of this site names nobody: the guard reports once that it cannot see a change of users.
      ...['verdict signed-in', 'error LG209', 'reveal', 'change covered open'],
    ])
  })

  it('when a page finds nobody signed in: each once, in order', async () => {
    const { page, guard, events } = await openWithGuard()
    guard.start()
    await until(() => page.path.startsWith('/login?'))
    expect(events).to.deep.equal([
      ...['cover', 'change open covered', 'error LG223', 'verdict signed-out'],
      ...['beforeLeave expired', 'leave expired', 'change covered leaving', 'logout expired'],
    ])
  })

  it('when an open page asks: one verdict', async () => {
    const { guard, events } = await open()
    await guard.check()
    expect(events).to.deep.equal(['verdict signed-in'])
  })

  it('when a page is restored from the bfcache', async () => {
    const { page, guard, events } = await open()
    freeze(page)
    expect(events).to.deep.equal(['cover', 'change open covered'])
    restore(page)
    await until(() => guard.state === 'open')
    expect(events).to.deep.equal([
      ...['cover', 'change open covered'],
      ...['verdict signed-in', 'reveal', 'change covered open'],
    ])
  })

  it('when the session ends in another tab: no verdict of its own', async () => {
    const { page, events } = await open({ protect: '/pages/*' })
    const other = await open({ protect: '/pages/*' })
    signedOut()
    await other.guard.check()
    await until(() => page.path.startsWith('/login?') && other.page.path.startsWith('/login?'))
    expect(events).to.deep.equal([
      ...['beforeLeave expired', 'cover', 'leave expired', 'change open leaving', 'logout expired'],
    ])
  })

  it('when a person signs out: one logout', async () => {
    const { page, guard, events } = await open({ signOut: { method: 'POST', url: '/logout' } })
    await guard.logout()
    await until(() => page.path.startsWith('/login?'))
    expect(events).to.deep.equal([
      ...['beforeLeave signed-out', 'cover', 'change open covered', 'verdict signed-out'],
      ...['leave signed-out', 'change covered leaving', 'logout signed-out'],
    ])
  })

  it('include each handled signal, the states, and the orders', async () => {
    signedIn()
    const { page, guard } = await openWithGuard()
    const steps: string[] = []
    guard.on('step', ({ signal, event, from, to, commands }) => {
      steps.push([signal.type, event, `${from}→${to}`, ...commands].join(' '))
    })
    guard.start()
    await until(() => guard.state === 'open')
    freeze(page)
    restore(page)
    await until(() => steps.at(-1)?.startsWith('verdict signed-in') === true)
    expect(steps.filter(step => !step.startsWith('loaded'))).to.deep.equal([
      'start start open→covered cover ask',
      'verdict signed-in covered→open mark reveal',
      'hidden hidden open→open',
      'left left open→covered abort cover',
      'restored restored covered→covered abort cover ask',
      'verdict signed-in covered→open mark reveal',
    ])
  })

  it('let the site save its data before the document is emptied', async () => {
    const { page, guard } = await open()
    page.document.body.innerHTML = '<input value="half typed">'
    let saved = ''
    guard.on('beforeLeave', () => {
      saved = page.find<HTMLInputElement>('input').value
    })
    signedOut()
    await guard.check()
    expect(saved).to.equal('half typed')
  })
})

describe('on()', () => {
  it('returns a function that unsubscribes', async () => {
    const { guard } = await open()
    let calls = 0
    const off = guard.on('verdict', () => calls++)
    await guard.check()
    off()
    off()
    await guard.check()
    expect(calls).to.equal(1)
  })

  it('calls the other listeners although one throws, and reports which: LG214', async () => {
    const { page, guard, events } = await open()
    guard.on('cover', () => {
      throw new Error('mine')
    })
    let calls = 0
    guard.on('cover', () => calls++)
    freeze(page)
    expect(calls).to.equal(1)
    expect(events).to.contain('error LG214')
    expect(page.isCovered()).to.equal(true)
    expect(page.codes).to.deep.equal(['LG214'])
  })

  it('survives an error listener that throws', async () => {
    const { page, guard, events } = await open()
    guard.on('error', () => {
      throw new Error('from the listener of errors')
    })
    guard.on('cover', () => {
      throw new Error('from a listener')
    })
    freeze(page)
    expect(page.isCovered()).to.equal(true)
    expect(events).to.contain('error LG214')
    restore(page)
    await until(() => guard.state === 'open')
    expect(page.isCovered()).to.equal(false)
  })

  it('lets a listener call the guard', async () => {
    const { page, guard, events } = await open()
    guard.on('cover', () => guard.signedIn())
    const answers: Promise<string>[] = []
    guard.on('reveal', () => answers.push(guard.check()))
    freeze(page)
    restore(page)
    await until(() => answers.length > 0)
    expect(await answers[0]).to.equal('signed-in')
    expect(guard.state).to.equal('open')
    expect(events.filter(event => event.startsWith('error'))).to.deep.equal([])
  })
})
