import assert from 'node:assert/strict'
import type { Case } from '../case.js'
import { backTo } from '../steps/back-to.js'
import { halfTyped } from '../steps/half-typed.js'
import { look } from '../steps/look.js'
import { signIn } from '../steps/sign-in.js'
import { untilState } from '../steps/until-state.js'

/** The guard asks again by itself after two seconds or more; here nothing but the button shall give the page back. */
function neverByItself() {
  const start = window.setTimeout
  const patient = (task: () => void, ms?: number) => (ms !== undefined && ms >= 2000 ? 0 : start(task, ms))
  window.setTimeout = patient as typeof window.setTimeout
}

const LAST_PICTURE = { chromium: 5, firefox: 4, webkit: 0 }

export const hServerUnreachable: Case = {
  id: 'h',
  title: 'server unreachable at Back: a notice, and Retry shows the page',
  async positive(stage) {
    const tab = await stage.open('/login')
    await signIn(tab)
    await halfTyped(tab)
    const before = await look(tab)
    await tab.run(neverByItself)
    await tab.go(`${stage.site.origin}/about`)
    await stage.site.closeListener()
    const blocked = () => untilState(tab, 'blocked')
    const retry = async () => {
      await stage.site.listenAgain()
      await tab.click('logout-guard-notice >>> button[data-action="retry"]')
      await untilState(tab, 'open')
    }
    await stage.film(tab, backTo('/account', stage, tab), blocked, retry)
    const [covered, noticed, shown] = stage.films
    // The browser's own last picture of a restored page: see case d.
    assert.ok((covered ?? 0) <= LAST_PICTURE[stage.engine], `covered until the server answers: ${stage.films}`)
    assert.equal(noticed, 0, 'nothing is seen behind the notice')
    assert.ok((shown ?? 0) > 0, 'the page is seen again')
    assert.deepEqual(await look(tab), before)
    assert.deepEqual(stage.ways, ['restored'])
  },
}
