import assert from 'node:assert/strict'
import { it } from 'node:test'
import { pageOf } from '../../support/puppeteer-tab.js'
import { until } from '../../support/until.js'
import type { Case } from '../case.js'
import { inEveryEngine } from '../in-every-engine.js'
import type { Run } from '../run.js'
import { runScenario } from '../run-scenario.js'
import { idleEnd } from '../steps/idle-end.js'
import { idleLimit } from '../steps/idle-limit.js'
import { onPath } from '../steps/on-path.js'
import { requests } from '../steps/requests.js'
import { seedSession } from '../steps/seed-session.js'
import { showsSecret } from '../steps/shows-secret.js'
import { openWindow } from './open-window.js'
import { press } from './press.js'
import { answer, promptOf, untilFocus, untilWarned } from './prompt-steps.js'

const PAGE = '/account/messages'

/** The warning comes after three seconds; then there is time, even on a busy machine. */
const warns = (title: string, leak: (run: Run) => Promise<void>): Case => ({
  id: 'idle-warning',
  title,
  attributes: idleLimit({ timeout: '43s', promptBefore: '40s' }),
  // Only a browser of its own has the focus of the keyboard for sure.
  cached: true,
  leak,
})

const byKeyboard = (display: string) =>
  warns('by keyboard', async run => {
    const tab = await seedSession(run, { path: PAGE })
    const type = (keys: string) => press(run.engine, display, tab, keys)
    await untilWarned(tab)
    await untilFocus(tab, 'stay')
    await type('Tab')
    await untilFocus(tab, 'sign-out')
    await type('shift+Tab')
    await untilFocus(tab, 'stay')
    // Without a window manager Firefox's window never has the focus, and there Enter presses no button.
    const first = await answer(tab, () => type(run.engine === 'firefox' ? 'Escape' : 'Return'))
    await untilWarned(tab)
    const second = await answer(tab, () => type('Escape'))
    assert.ok(second > first, 'Escape means stay, too')
    assert.equal(await showsSecret(tab), true, 'the page is in use again')
    assert.equal(requests(run, 'POST /logout').length, 0, 'nobody signed out')
  })

/** A tab in the background warns as soon as somebody sees it. */
const inTwoTabs = warns('in two tabs', async run => {
  const first = await seedSession(run, { path: PAGE })
  const second = await run.open(PAGE)
  await untilWarned(second)
  const end = await idleEnd(second)
  await first.front()
  await untilWarned(first)
  assert.equal(await idleEnd(first), end, 'it is the same end')
  await answer(first, () => first.click('logout-guard-prompt >>> #stay'))
  await until(async () => !(await promptOf(second)).isShown, { what: 'no warning in the other tab' })
  assert.equal(await idleEnd(second), await idleEnd(first), 'one end for both tabs')
  await untilWarned(first)
  await first.click('logout-guard-prompt >>> #sign-out')
  for (const tab of run.tabs) await onPath(tab, '/login')
  assert.equal(requests(run, 'POST /logout').length, 1, 'one sign-out')
})

/** Both show the warning at the same time. */
const inTwoWindows = warns('in two windows', async run => {
  const tab = await seedSession(run, { path: PAGE })
  const other = await openWindow(run, tab, PAGE)
  await untilWarned(tab)
  const both = async () => (await promptOf(tab)).isShown && (await other()).isShown
  await until(both, { what: 'the warning in both windows' })
  await answer(tab, () => tab.click('logout-guard-prompt >>> #stay'))
  await until(async () => !(await other()).isShown, { what: 'no warning in the other window' })
  assert.equal((await other()).isVisible, true, 'the other window is still visible')
})

/** What a screen reader finds. */
const inTree = warns('in the accessibility tree', async run => {
  const tab = await seedSession(run, { path: PAGE })
  await untilWarned(tab)
  const tree = await pageOf(tab).accessibility.snapshot()
  const dialog = tree?.children?.find(({ role }) => role === 'alertdialog')
  assert.equal(dialog?.name, 'Are you still there?')
  assert.match(dialog?.description ?? '', /^You will be signed out in \d+ seconds\.$/)
  const buttons = dialog?.children?.filter(({ role }) => role === 'button') ?? []
  assert.deepEqual(
    buttons.map(({ name, focused = false }) => [name, focused]),
    [
      ['Stay signed in', true],
      ['Sign out', false],
    ],
  )
  assert.ok(!JSON.stringify(tree?.children).includes('CANARY'), 'the page behind the dialog is inert')
})

inEveryEngine((engine, rig) => {
  const play = (scenario: Case) => runScenario(rig(), scenario, 'guarded', async () => {})
  it(`${engine}: the warning is answered by keyboard: Tab, Enter, Escape`, async () => {
    await play(byKeyboard(rig().display))
  })
  it(`${engine}: the warning is answered in one tab for all: stay, and sign out`, async () => {
    await play(inTwoTabs)
  })
  it(`${engine}: the warning is in two windows at once, and its answer counts for both`, async () => {
    await play(inTwoWindows)
  })
  if (engine === 'chromium')
    it(`${engine}: the warning is an alert dialog with a name and a description`, async () => {
      await play(inTree)
    })
})
