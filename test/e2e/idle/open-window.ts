import type { Tab } from '../../support/tab.js'
import type { Run } from '../run.js'
import { promptOf } from './prompt-steps.js'

/** What another window of the same person shows. */
export interface Sight {
  isVisible: boolean
  isShown: boolean
}

type Opener = { other?: Window | null }

const isVisible = () => document.visibilityState === 'visible'

/** Runs in the page. */
function open(path: string) {
  const page = window as unknown as Opener
  page.other = window.open(path, '_blank', 'popup,left=320,top=0,width=300,height=300')
}

/** Runs in the page that opened the window. */
function look() {
  const { document: page } = (window as unknown as Opener).other ?? {}
  const dialog = page?.querySelector('logout-guard-prompt')?.shadowRoot?.querySelector('dialog')
  return { isVisible: page?.visibilityState === 'visible', isShown: dialog?.open ?? false }
}

/** Opens a window beside this tab: both are visible. In WebKitGTK each tab is such a window. */
export async function openWindow(run: Run, tab: Tab, path: string): Promise<() => Promise<Sight>> {
  if (run.engine !== 'webkit') {
    await tab.run(open, path)
    return () => tab.run(look)
  }
  const other = await run.open(path)
  return async () => ({ isVisible: await other.run(isVisible), isShown: (await promptOf(other)).isShown })
}
