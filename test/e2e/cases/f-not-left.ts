import assert from 'node:assert/strict'
import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'
import type { Case } from '../case.js'
import { seedSession } from '../steps/seed-session.js'
import { staysInSight } from '../steps/stays-in-sight.js'

type Noting = { hiddenFor: number[] }

/** Runs in the page. Each time that the page reappears, notes for how many ms it was hidden. */
function noteHiding() {
  const page = window as unknown as Noting
  page.hiddenFor = []
  let since = 0
  const look = (now: number) => {
    const isHidden = getComputedStyle(document.documentElement).opacity === '0'
    if (isHidden) since ||= now
    else if (since) since = page.hiddenFor.push(now - since) && 0
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

const noted = () => (window as unknown as Noting).hiddenFor
const isHidden = () => getComputedStyle(document.documentElement).opacity === '0'
const askBefore = () => {
  const ask = (event: Event) => {
    event.preventDefault()
    Object.assign(window, { asked: true })
  }
  addEventListener('beforeunload', ask, { once: true })
}

function follow(href: string) {
  const link = Object.assign(document.createElement('a'), { href })
  setTimeout(() => link.click(), 1)
}

/** For how many ms this step hid the page. */
async function timeHidden(tab: Tab, step: () => Promise<unknown>): Promise<number> {
  const count = async () => (await tab.run(noted)).length
  const before = await count()
  await step()
  await until(async () => (await count()) > before, { what: 'the page hidden and visible again' })
  return (await tab.run(noted)).at(-1) ?? 0
}

/**
 * When a dialog was cancelled, Firefox has no event, but the window gets the focus again; Chromium has `navigateerror`.
 */
export const fNotLeft: Case = {
  id: 'f-not-left',
  title: 'hidden, but then not left: no content, a download, an input, Cancel',
  engines: ['chromium', 'firefox'],
  attributes: { 'data-cover-on-leave': true },
  async positive(run) {
    const { origin } = run.site
    const tab = await seedSession(run)
    await tab.run(noteHiding)
    for (const path of ['/nothing', '/file']) {
      const ms = await timeHidden(tab, () => tab.run(follow, origin + path))
      assert.ok(ms > 900, `${path}: hidden for about a second: ${ms} ms`)
    }
    const type = async () => {
      await tab.run(follow, `${origin}/nothing`)
      await until(() => tab.run(isHidden), { what: 'a page that is hidden' })
      await tab.type('#draft', 'x')
    }
    const ms = await timeHidden(tab, type)
    assert.ok(ms < 1000, `an input shows the page again: ${ms} ms`)
    if (run.engine === 'chromium') return
    await tab.run(askBefore)
    const before = await tab.run(noted)
    await tab.run(follow, `${origin}/about`)
    await until(() => tab.run(() => 'asked' in window), { what: 'a dialog that was cancelled' })
    await staysInSight(tab)
    for (const ms of (await tab.run(noted)).slice(before.length))
      assert.ok(ms < 500, `cancelled, and hidden for ${ms} ms`)
  },
}
