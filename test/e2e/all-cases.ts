import type { Case } from './case.js'
import { aSignOutByForm } from './cases/a-sign-out-by-form.js'
import { aSignOutByLink } from './cases/a-sign-out-by-link.js'
import { bSignOutElsewhere } from './cases/b-sign-out-elsewhere.js'
import { cSecondTabOpen } from './cases/c-second-tab-open.js'
import { dCoverOnLeave } from './cases/d-cover-on-leave.js'
import { dRevokedOnTheServer } from './cases/d-revoked-on-the-server.js'
import { fSignedInAllAlong } from './cases/f-signed-in-all-along.js'
import { hServerUnreachable } from './cases/h-server-unreachable.js'
import { iSignOutNeverArrives } from './cases/i-sign-out-never-arrives.js'
import { jCancelledSignOut } from './cases/j-cancelled-sign-out.js'
import { jFailedSignOut } from './cases/j-failed-sign-out.js'
import { jSignInAgainByFetch } from './cases/j-sign-in-again-by-fetch.js'
import { jSignInAgainByForm } from './cases/j-sign-in-again-by-form.js'
import { jSignInAgainByRedirect } from './cases/j-sign-in-again-by-redirect.js'
import { jSwitchingTabs } from './cases/j-switching-tabs.js'
import { kLatePing } from './cases/k-late-ping.js'

/** In the order of the list. */
export const allCases: Case[] = [
  ...[aSignOutByForm, aSignOutByLink, bSignOutElsewhere, cSecondTabOpen, dRevokedOnTheServer, dCoverOnLeave],
  ...[fSignedInAllAlong, hServerUnreachable, iSignOutNeverArrives],
  ...[jSignInAgainByForm, jSignInAgainByRedirect, jSignInAgainByFetch],
  ...[jCancelledSignOut, jFailedSignOut, jSwitchingTabs, kLatePing],
]
