import { expect } from 'chai'
import '../leave-nothing-behind.js'
import type { Page } from '../open-page.js'
import { requestsTo } from '../requests.js'
import { signedOut } from '../session.js'
import { aTaskLater, until } from '../until.js'
import { pass, show } from '../wake-ups.js'
import { act, left, MINUTE, openIdle, press, prompt, setEnd, storedEnd, wentBy } from './open-with-idle.js'

/** Half a minute before the end, which the pages find at their next look. */
const nearTheEnd = (...pages: Page[]) => {
  setEnd(Date.now() + MINUTE / 2)
  for (const page of pages) act(page)
}

/** A page that shows its warning. */
async function openWarned(...given: Parameters<typeof openIdle>) {
  const opened = await openIdle(...given)
  nearTheEnd(opened.page)
  await until(() => opened.warnings.length > 0)
  return opened
}

describe('the warning', () => {
  it('comes in every visible tab, with the end and a dialog', async () => {
    const [one, other] = [await openIdle(), await openIdle()]
    nearTheEnd(one.page, other.page)
    for (const { page, warnings, events } of [one, other]) {
      expect(warnings.map(({ endsAt }) => endsAt)).to.deep.equal([storedEnd()])
      expect(events).to.deep.equal(['warning'])
      expect(prompt(page)?.shadowRoot?.textContent).to.contain('Are you still there?')
    }
  })

  it('comes without any event, when it is time', async () => {
    const { warnings } = await openIdle({ timeout: '2s', promptBefore: '1500ms' })
    await until(() => warnings.length > 0)
  })

  it('does not come before it is time, nor if the site wants none', async () => {
    const { page, warnings } = await openIdle({ promptBefore: 0 })
    nearTheEnd(page)
    const other = await openIdle({ promptBefore: '10s' })
    nearTheEnd(other.page)
    expect([...warnings, ...other.warnings]).to.deep.equal([])
  })

  it('does not come in a tab that nobody sees, until somebody does', async () => {
    const { page, warnings } = await openIdle()
    show(page, 'hidden')
    nearTheEnd(page)
    expect(warnings).to.deep.equal([])
    expect(prompt(page)).to.equal(null)
    show(page, 'visible')
    await until(() => prompt(page))
  })

  it('goes when the tab is hidden', async () => {
    const { page, events } = await openWarned()
    show(page, 'hidden')
    await until(() => events.includes('warningOver'))
    expect(prompt(page)).to.equal(null)
  })

  it('has no dialog if the site shows its own', async () => {
    const { page, warnings } = await openWarned({ dialog: false })
    expect(prompt(page)).to.equal(null)
    warnings[0]?.stay()
    expect(left()).to.be.above(29 * MINUTE)
  })

  it('says what the site wants it to say', async () => {
    const { page } = await openWarned({ texts: { title: 'Noch da?', stay: 'Ja' } })
    expect(prompt(page)?.shadowRoot?.textContent).to.contain('Noch da?').and.contain('Ja').and.contain('Sign out')
  })

  it('is over when the limit is: the page is covered, and leaves', async () => {
    const { page, events } = await openWarned()
    pass(MINUTE, page)
    await until(() => wentBy(page, 'idle'))
    expect(events.filter(event => event.startsWith('warning'))).to.deep.equal(['warning', 'warningOver'])
    expect(events).not.to.include('reveal')
  })

  it('is over when somebody signs out elsewhere', async () => {
    const { page, events } = await openWarned()
    const other = await openIdle()
    signedOut()
    await other.guard.check()
    await until(() => events.includes('warningOver'))
    await until(() => page.path.startsWith('/login?'))
  })

  it('is gone after stop()', async () => {
    const { page, guard, events } = await openWarned()
    guard.stop()
    expect(prompt(page)).to.equal(null)
    expect(events).to.include('warningOver')
  })
})

describe('the answer to the warning', () => {
  it('is the only activity that counts', async () => {
    const { page, warnings } = await openWarned()
    const before = storedEnd()
    act(page)
    expect(storedEnd()).to.equal(before)
    warnings[0]?.stay()
    expect(left()).to.be.above(29 * MINUTE)
  })

  it('in one tab is the answer for all', async () => {
    const [one, other] = [await openIdle(), await openIdle()]
    nearTheEnd(one.page, other.page)
    await until(() => prompt(one.page) && prompt(other.page))
    press(one.page, 'stay')
    expect(prompt(one.page)).to.equal(null)
    await until(() => prompt(other.page) === null)
    for (const { events } of [one, other]) expect(events).to.include('warningOver')
    expect(left()).to.be.above(29 * MINUTE)
  })

  it('"stay" asks the server to keep the session, and then what it thinks of it', async () => {
    const { page, events } = await openWarned({ keepAliveUrl: '/answers/html' })
    press(page, 'stay')
    await until(() => events.includes('verdict signed-in'))
    expect(await requestsTo('/answers/html')).to.deep.equal(['GET /answers/html'])
    expect(await requestsTo('/session')).to.have.length(1)
  })

  it('"stay" asks what the server thinks although nothing keeps its session', async () => {
    const { page, events } = await openWarned()
    press(page, 'stay')
    await until(() => events.includes('verdict signed-in'))
  })

  for (const answer of ['401', 'broken']) {
    it(`"stay" leads to the login page if the server has ended the session: ${answer}`, async () => {
      const { page } = await openWarned({ keepAliveUrl: `/answers/${answer}` })
      signedOut()
      press(page, 'stay')
      await until(() => wentBy(page, 'expired'))
    })
  }

  it('"stay" after the end changes nothing', async () => {
    const { page, warnings } = await openWarned()
    const before = storedEnd()
    pass(MINUTE, page)
    warnings[0]?.stay()
    expect(storedEnd()).to.equal(before)
    await until(() => wentBy(page, 'idle'))
  })

  it('"sign out" is a sign-out by a person', async () => {
    const { page } = await openWarned()
    press(page, 'sign-out')
    await until(() => wentBy(page, 'signed-out'))
    expect(await requestsTo('/logout')).to.deep.equal(['POST /logout'])
  })

  it('can be no answer: a second warning comes after the next idle time', async () => {
    const { page, warnings, events } = await openWarned()
    warnings[0]?.stay()
    nearTheEnd(page)
    await until(() => warnings.length === 2)
    expect(events.filter(event => event.startsWith('warning'))).to.deep.equal(['warning', 'warningOver', 'warning'])
  })
})

describe('the end of the session on the server', () => {
  /** The server ends it half a minute from now, and says so. */
  const expiring = () => {
    const expiresAt = Date.now() + MINUTE / 2
    return { ping: async () => ({ verdict: 'signed-in' as const, expiresAt }) }
  }

  it('is warned of if the site can do something about it', async () => {
    const { page, warnings } = await openIdle({ keepAliveUrl: '/answers/html' }, expiring())
    await until(() => warnings.length > 0)
    expect(warnings[0]?.endsAt).to.be.below(Date.now() + MINUTE / 2 + 1)
    press(page, 'stay')
    await until(async () => (await requestsTo('/answers/html')).length === 1)
    act(page)
    await aTaskLater()
    expect(prompt(page)).to.equal(null)
  })

  it('is not warned of otherwise', async () => {
    const { page, warnings } = await openIdle({}, expiring())
    act(page)
    expect(warnings).to.deep.equal([])
  })
})
