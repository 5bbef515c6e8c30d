import assert from 'node:assert/strict'
import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'
import type { Case } from '../case.js'
import { seedSession } from '../steps/seed-session.js'
import { staysInSight } from '../steps/stays-in-sight.js'

type Noting = { veiled: number[] }

/** Runs in the page. Notes for how many ms the page was hidden, each time when it is there again. */
function noteVeils() {
  const page = window as unknown as Noting
  page.veiled = []
  let since = 0
  const look = (now: number) => {
    const isHidden = getComputedStyle(document.documentElement).opacity === '0'
    if (isHidden) since ||= now
    else if (since) since = page.veiled.push(now - since) && 0
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

const noted = () => (window as unknown as Noting).veiled
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

/** How long the page was hidden this time. */
async function wasVeiled(tab: Tab, step: () => Promise<unknown>): Promise<number> {
  const count = async () => (await tab.run(noted)).length
  const before = await count()
  await step()
  await until(async () => (await count()) > before, { what: 'the page veiled and there again' })
  return (await tab.run(noted)).at(-1) ?? 0
}

/** Firefox has no event for a dialog that was cancelled, but the window has the focus again; Chromium has `navigateerror`. */
export const fNotLeft: Case = {
  id: 'f-not-left',
  title: 'veiled, and not left after all: no content, a download, an input, Cancel',
  engines: ['chromium', 'firefox'],
  attributes: { 'data-cover-on-leave': true },
  async positive(run) {
    const { origin } = run.site
    const tab = await seedSession(run)
    await tab.run(noteVeils)
    for (const path of ['/nothing', '/file']) {
      const ms = await wasVeiled(tab, () => tab.run(follow, origin + path))
      assert.ok(ms > 900, `${path} takes its second: ${ms}`)
    }
    const type = async () => {
      await tab.run(follow, `${origin}/nothing`)
      await until(() => tab.run(isHidden), { what: 'a page that is veiled' })
      await tab.type('#draft', 'x')
    }
    const ms = await wasVeiled(tab, type)
    assert.ok(ms < 1000, `an input ends it: ${ms}`)
    if (run.engine === 'chromium') return
    await tab.run(askBefore)
    const veils = await tab.run(noted)
    await tab.run(follow, `${origin}/about`)
    await until(() => tab.run(() => 'asked' in window), { what: 'a dialog that was cancelled' })
    await staysInSight(tab)
    for (const ms of (await tab.run(noted)).slice(veils.length))
      assert.ok(ms < 500, `cancelled, and hidden for ${ms} ms`)
  },
}
