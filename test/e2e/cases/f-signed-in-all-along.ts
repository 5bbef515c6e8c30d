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

/** The picture moves: asked of the clock of the video, as `paused` alone would not show a stalled one. */
async function plays(tab: Tab) {
  const before = await seconds(tab)
  await until(async () => (await seconds(tab)) !== before, { what: 'the video playing' })
}

/** The page is left by script, for a click on a link would close the popover. */
export const fSignedInAllAlong: Case = {
  id: 'f',
  title: 'signed in all along, Back gives the page as it was',
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
