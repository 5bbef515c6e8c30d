import type { Tab } from '../../support/tab.js'

/** Runs in the page. A covered element exists, but has no box. */
const look = () => document.getElementById('secret')?.checkVisibility() ?? false

/** Whether this tab shows an account page with a visible secret. */
export const showsSecret = (tab: Tab): Promise<boolean> => tab.run(look)
