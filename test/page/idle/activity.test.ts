import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { aTaskLater, until } from '../until.js'
import { freeze, pass, restore, show } from '../wake-ups.js'
import { act, left, MINUTE, openIdle, setEnd, storedEnd, wake, wentBy } from './open-with-idle.js'

/** The session was last active 10 minutes ago. */
const beIdle = () => setEnd(Date.now() + 20 * MINUTE)

describe('the end of an idle session', () => {
  it('is the timeout away from the sign-in', async () => {
    await openIdle()
    expect(left()).to.be.within(29.9 * MINUTE, 30 * MINUTE)
  })

  it('is moved by an activity', async () => {
    const { page } = await openIdle()
    beIdle()
    act(page)
    expect(left()).to.be.within(29.9 * MINUTE, 30 * MINUTE)
  })

  it('is the same for all tabs: an activity in one keeps the other', async () => {
    const [busy, quiet] = [await openIdle(), await openIdle()]
    pass(28 * MINUTE, busy.page)
    act(busy.page)
    expect(left()).to.be.within(57.9 * MINUTE, 58 * MINUTE)
    pass(31 * MINUTE, quiet.page)
    wake(quiet.page)
    await aTaskLater()
    expect(quiet.guard.state).to.equal('open')
    expect(quiet.page.isCovered()).to.equal(false)
  })

  it('is never moved back by a tab that was active earlier', async () => {
    const { page } = await openIdle()
    const later = Date.now() + 30 * MINUTE - 5
    await until(() => Date.now() > later - 30 * MINUTE + 10)
    pass(-1000, page)
    setEnd(later)
    act(page)
    expect(storedEnd()).to.be.at.least(later - 1000)
  })

  it('is not moved by events that a script made in the name of the browser', async () => {
    const { page } = await openIdle({
      events: ['keydown', 'pointermove', 'pointerdown', 'wheel', 'touchstart'],
    })
    beIdle()
    const before = storedEnd()
    for (const type of ['keydown', 'pointermove', 'pointerdown', 'wheel', 'touchstart'])
      page.document.body.dispatchEvent(new page.window.Event(type, { bubbles: true }))
    expect(storedEnd()).to.equal(before)
  })

  it('is moved by events of the browser, although the page stops them', async () => {
    const { page } = await openIdle({ events: ['scroll'] })
    page.document.body.innerHTML = '<div style="height: 50px; overflow: auto"><p style="height: 900px"></p></div>'
    const list = page.find('div')
    const once = { capture: true, once: true }
    for (const target of [page.document, list])
      target.addEventListener('scroll', event => event.stopImmediatePropagation(), once)
    beIdle()
    list.scrollTop = 100
    await until(() => left() > 29 * MINUTE)
  })

  it('is not moved by an event that the site does not name', async () => {
    const { page } = await openIdle({ events: ['other'] })
    beIdle()
    const before = storedEnd()
    act(page)
    expect(storedEnd()).to.equal(before)
  })
})

describe('the throttle', () => {
  it('stores the first activity at once, and the last one when it is over', async () => {
    const { page } = await openIdle({ throttle: 300 })
    beIdle()
    act(page)
    const first = storedEnd()
    expect(left()).to.be.above(29 * MINUTE)
    pass(MINUTE, page)
    act(page)
    pass(MINUTE, page)
    act(page)
    expect(storedEnd()).to.equal(first)
    await until(() => storedEnd() >= first + 2 * MINUTE)
  })

  for (const [what, hide] of Object.entries({
    'is hidden': (page: Parameters<typeof show>[0]) => show(page, 'hidden'),
    'is left': freeze,
  })) {
    it(`stores it when the page ${what}`, async () => {
      const { page } = await openIdle({ throttle: '1h' })
      act(page)
      const first = storedEnd()
      pass(MINUTE, page)
      act(page)
      expect(storedEnd()).to.equal(first)
      hide(page)
      expect(storedEnd()).to.be.at.least(first + MINUTE)
    })
  }
})

describe('an activity', () => {
  it('at or after the end does not count', async () => {
    const { page } = await openIdle()
    const before = storedEnd()
    pass(31 * MINUTE, page)
    act(page)
    expect(storedEnd()).to.equal(before)
    await until(() => wentBy(page, 'idle'))
  })

  it('on a covered page does not count', async () => {
    const { page, guard } = await openIdle()
    freeze(page)
    beIdle()
    const before = storedEnd()
    act(page)
    expect(storedEnd()).to.equal(before)
    restore(page)
    await until(() => guard.state === 'open')
    act(page)
    expect(storedEnd()).to.be.above(before)
  })

  it('does not count any more after stop()', async () => {
    const { page, guard } = await openIdle()
    guard.stop()
    beIdle()
    const before = storedEnd()
    act(page)
    expect(storedEnd()).to.equal(before)
    expect(page.window.recorded.leftovers()).to.deep.equal([])
  })
})
