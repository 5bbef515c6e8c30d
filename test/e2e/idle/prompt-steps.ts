import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'
import { idleEnd } from '../steps/idle-end.js'

/** Runs in the page. */
function look() {
  const dialog = document.querySelector('logout-guard-prompt')?.shadowRoot?.querySelector('dialog')
  if (!dialog?.open) return { isShown: false, focus: '', text: '' }
  const root = dialog.getRootNode() as ShadowRoot
  const isShown = dialog.matches(':modal') && dialog.checkVisibility()
  return { isShown, focus: root.activeElement?.id ?? '', text: root.getElementById('message')?.textContent ?? '' }
}

/** The warning as this tab shows it. */
export const promptOf = (tab: Tab): Promise<ReturnType<typeof look>> => tab.run(look)

/** Nobody does anything until this tab shows the warning. */
export async function untilWarned(tab: Tab): Promise<void> {
  await until(async () => (await promptOf(tab)).isShown, { what: 'the warning' })
}

/** Waits until this tab's warning has the focus on the element with this id. */
export async function untilFocus(tab: Tab, id: string): Promise<void> {
  await until(async () => (await promptOf(tab)).focus === id, { what: `the focus on ${id}` })
}

/** Does something that answers the warning: it goes, and the session has a later end. Returns that end. */
export async function answer(tab: Tab, action: () => Promise<unknown>): Promise<number> {
  const before = await idleEnd(tab)
  await action()
  const isAnswered = async () => (await idleEnd(tab)) > before && !(await promptOf(tab)).isShown
  await until(isAnswered, { what: 'an answered warning' })
  return idleEnd(tab)
}
