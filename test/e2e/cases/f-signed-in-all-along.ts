import assert from 'node:assert/strict'
import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'
import type { Case } from '../case.js'
import { backTo } from '../steps/back-to.js'
import { halfTyped } from '../steps/half-typed.js'
import { look } from '../steps/look.js'
import { seedSession } from '../steps/seed-session.js'
import { staysInSight } from '../steps/stays-in-sight.js'
import { untilState } from '../steps/until-state.js'

const openPopover = () => document.getElementById('popover')?.showPopover()
const play = () => void document.querySelector('video')?.play()
const seconds = (tab: Tab) => tab.run(() => document.querySelector('video')?.currentTime ?? 0)

/** Waits until the video moves. It asks the video's clock, as `paused` does not show that a video has stalled. */
async function plays(tab: Tab) {
  const before = await seconds(tab)
  await until(async () => (await seconds(tab)) !== before, { what: 'the video playing' })
}

/** A script leaves the page, as a click on a link would close the popover. */
export const fSignedInAllAlong: Case = {
  id: 'f',
  title: 'signed in all the time, Back shows the page as it was',
  async positive(run) {
    const tab = await seedSession(run)
    await halfTyped(tab)
    await tab.run(openPopover)
    await tab.run(play)
    await plays(tab)
    const before = await look(tab)
    await tab.go(`${run.site.origin}/about`)
    await backTo('/account', run, tab)()
    await untilState(tab, 'open')
    assert.deepEqual(run.ways, ['restored'])
    assert.deepEqual(await look(tab), before)
    await plays(tab)
    await staysInSight(tab)
  },
}
