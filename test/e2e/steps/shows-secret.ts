import type { Tab } from '../../support/tab.js'

/** Runs in the page. An element that is covered is there and has no box. */
const look = () => document.getElementById('secret')?.checkVisibility() ?? false

/** Whether the account page that this tab shows, if it does, lets its secret be seen. */
export const showsSecret = (tab: Tab): Promise<boolean> => tab.run(look)
