import assert from 'node:assert/strict'
import type { EngineName } from '../../support/browser.js'
import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'
import type { Case } from '../case.js'
import type { Run } from '../run.js'
import { backTo } from '../steps/back-to.js'
import { seedSession } from '../steps/seed-session.js'
import { untilState } from '../steps/until-state.js'
import { visit } from '../steps/visit.js'

/** Notes for each page, loaded or restored, which transition the browser plays, and whether it starts. */
const NOTE = `<script>
addEventListener('pagereveal', ({ viewTransition }) => {
  const note = text => localStorage.setItem('revealed', (localStorage.getItem('revealed') ?? '') + text)
  const types = viewTransition ? [...viewTransition.types].join() : ''
  if (viewTransition) viewTransition.ready.then(() => note(types + ' played;'), () => note(types + ' skipped;'))
  else note('none;')
})
</script>`

const revealed = (tab: Tab) => tab.run(() => localStorage.getItem('revealed') ?? '')
const forget = (tab: Tab) => tab.run(() => localStorage.removeItem('revealed'))

/** Goes to another page of the account and back, and returns how each of the two was revealed. */
async function thereAndBack(run: Run): Promise<string[]> {
  const tab = await seedSession(run)
  await forget(tab)
  const isRevealed = (times: number) => async () => (await revealed(tab)).split(';').length > times
  await visit(tab, `${run.site.origin}/account/messages`, '/account/messages')
  await until(isRevealed(1), { what: 'the next page revealed' })
  await backTo('/account', run, tab)()
  await untilState(tab, 'open')
  await until(isRevealed(2), { what: 'the account revealed' })
  return (await revealed(tab)).split(';').filter(Boolean)
}

/** Firefox 153 and WebKitGTK 2.50 have no transitions between documents. */
const engines: EngineName[] = ['chromium']

export const fNoTransition: Case = {
  id: 'f-no-transition',
  title: 'the browser takes a picture of a page that is left, but never fades it in or out',
  engines,
  traits: { inHead: NOTE },
  async positive(run) {
    const ways = await thereAndBack(run)
    // A loaded page opts in with the rest, which is too late for a transition of its own.
    assert.match(ways[0] ?? '', /^(none|logout-guard skipped)$/)
    assert.equal(ways[1], 'logout-guard skipped')
    assert.deepEqual(run.ways, ['restored'])
  },
}

export const fOwnTransition: Case = {
  id: 'f-own-transition',
  title: "the browser plays a site's own transition as the page is left",
  engines,
  traits: { inHead: `<style>@view-transition { navigation: auto; types: slide }</style>${NOTE}` },
  async positive(run) {
    const ways = await thereAndBack(run)
    assert.equal(ways[0], 'slide played')
    assert.match(run.ways[0] ?? '', /^loaded/)
  },
}
