import type { Tab } from '../../support/tab.js'

/** When the idle limit ends the session, in ms since 1970; 0: no limit is known. */
export const idleEnd = (tab: Tab): Promise<number> =>
  tab.run(() => Number(localStorage.getItem('logout-guard:default:ends')))
