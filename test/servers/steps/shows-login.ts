import type { Tab } from '../../support/tab.js'
import type { ServerRun } from '../server-case.js'

const look = (field: string) => document.querySelector(field)?.checkVisibility() ?? false

/** Whether a tab shows the server's login form. */
export const showsLogin = ({ site }: ServerRun, tab: Tab): Promise<boolean> => tab.run(look, site.server.login.user)
