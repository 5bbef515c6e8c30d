import { backAfterLimit } from './cases/back-after-limit.js'
import { backAfterSignOut } from './cases/back-after-sign-out.js'
import { backAfterSignOutElsewhere } from './cases/back-after-sign-out-elsewhere.js'
import { backToHttpCache } from './cases/back-to-http-cache.js'
import { directOpening } from './cases/direct-opening.js'
import { openTabAtLimit } from './cases/open-tab-at-limit.js'
import { openTabAtSignOut } from './cases/open-tab-at-sign-out.js'
import { rolePageForThree } from './cases/role-page.js'
import { rolePageOfAnother } from './cases/role-page-of-another.js'
import { shownAfterLimit } from './cases/shown-after-limit.js'
import type { RealServer } from './real-server.js'
import type { ServerCase } from './server-case.js'

const cases: ServerCase[] = [
  ...[backAfterSignOut, backAfterSignOutElsewhere, openTabAtSignOut],
  ...[backAfterLimit, shownAfterLimit, openTabAtLimit],
  ...[directOpening, backToHttpCache, rolePageForThree, rolePageOfAnother],
]

type Requirement = (server: RealServer, scenario: ServerCase) => boolean

/**
 * The control of a case with the HTTP cache cannot leak where pages vary by cookie: Back asks the server, which leads to
 * its login page (seen with Flask in each of the three engines).
 */
const requirements: Requirement[] = [
  ({ rolePage }, { needsRole }) => !needsRole || rolePage !== undefined,
  ({ variesByCookie }, { needsHttpCache }) => !needsHttpCache || !variesByCookie,
]

/** The cases that can be played on a server. */
export const casesFor = (server: RealServer): ServerCase[] =>
  cases.filter(scenario => requirements.every(isMet => isMet(server, scenario)))
