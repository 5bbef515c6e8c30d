import type { Case } from './case.js'
import { aLoginFormInstead } from './cases/a-login-form-instead.js'
import { aSignOutByForm } from './cases/a-sign-out-by-form.js'
import { aSignOutByLink } from './cases/a-sign-out-by-link.js'
import { bSignOutElsewhere } from './cases/b-sign-out-elsewhere.js'
import { bSignOutInShadow } from './cases/b-sign-out-in-shadow.js'
import { cAnswerInTheBackground } from './cases/c-answer-in-the-background.js'
import { cSecondTabOpen } from './cases/c-second-tab-open.js'
import { dCoverOnLeave } from './cases/d-cover-on-leave.js'
import { dRevokedOnTheServer } from './cases/d-revoked-on-the-server.js'
import { dWaysOut } from './cases/d-ways-out.js'
import { eHttpCache } from './cases/e-http-cache.js'
import { e2ReopenedTab } from './cases/e2-reopened-tab.js'
import { e2RestartedBrowser } from './cases/e2-restarted-browser.js'
import { e3FreshByMaxAge } from './cases/e3-fresh-by-max-age.js'
import { fAnswerToAForm } from './cases/f-answer-to-a-form.js'
import { fNotLeft } from './cases/f-not-left.js'
import { fSignedInAllAlong } from './cases/f-signed-in-all-along.js'
import { fNoTransition, fOwnTransition } from './cases/f-transitions.js'
import { fWaysOut } from './cases/f-ways-out.js'
import { gNextPerson } from './cases/g-next-person.js'
import { gWaitingPage } from './cases/g-waiting-page.js'
import { g2KeyInCookie, g2KeyInPage, g2UserInPing } from './cases/g2-unnoticed-switch.js'
import { hServerUnreachable } from './cases/h-server-unreachable.js'
import { iOutage } from './cases/i-outage.js'
import { iSignOutNeverArrives } from './cases/i-sign-out-never-arrives.js'
import { jCancelledSignOut } from './cases/j-cancelled-sign-out.js'
import { jFailedSignOut } from './cases/j-failed-sign-out.js'
import { jHeldBack } from './cases/j-held-back.js'
import { jOtherSiteRefused, jOtherSiteSilent } from './cases/j-other-site-signs-out.js'
import { dSignInElsewhere, jRedirectedPing } from './cases/j-redirected-ping.js'
import { jForeignApi, jPromptAgain, jRolePage, jRoleRequest } from './cases/j-refused-for-another-reason.js'
import { jSignInAgainByFetch } from './cases/j-sign-in-again-by-fetch.js'
import { jSignInAgainByForm } from './cases/j-sign-in-again-by-form.js'
import { jSignInAgainByRedirect } from './cases/j-sign-in-again-by-redirect.js'
import { jSwitchingTabs } from './cases/j-switching-tabs.js'
import { kLatePing } from './cases/k-late-ping.js'
import { kPingInProtect } from './cases/k-ping-in-protect.js'
import { nBookmarkedSignOut } from './cases/n-bookmarked-sign-out.js'
import { oEvicted, oOldVersion, oUnregistered } from './cases/o-worker-gone.js'
import { pJson, pText } from './cases/p-no-page.js'
import { qPageCode } from './cases/q-page-code.js'
import { rRestLate } from './cases/r-between-head-and-rest.js'
import { sIdleBack } from './cases/s-idle-back.js'
import { sIdleFrozen } from './cases/s-idle-frozen.js'
import { sIdleOpen } from './cases/s-idle-open.js'
import { sIdleRestarted } from './cases/s-idle-restarted.js'

/** In the order of their letters. */
export const allCases: Case[] = [
  ...[aSignOutByForm, aSignOutByLink, aLoginFormInstead],
  ...[bSignOutElsewhere, bSignOutInShadow],
  ...[cSecondTabOpen, cAnswerInTheBackground],
  ...[dRevokedOnTheServer, ...dWaysOut, dCoverOnLeave, dSignInElsewhere],
  ...[eHttpCache, e2ReopenedTab, e2RestartedBrowser, e3FreshByMaxAge],
  ...[fSignedInAllAlong, fWaysOut, fNotLeft, fNoTransition, fOwnTransition, fAnswerToAForm],
  ...[gNextPerson, gWaitingPage, g2KeyInPage, g2KeyInCookie, g2UserInPing],
  ...[hServerUnreachable],
  ...[iSignOutNeverArrives, iOutage],
  ...[
    jSignInAgainByForm,
    jSignInAgainByRedirect,
    jSignInAgainByFetch,
    jCancelledSignOut,
    jFailedSignOut,
    jSwitchingTabs,
    jForeignApi,
    jRoleRequest,
    jRolePage,
    jPromptAgain,
    jRedirectedPing,
    jHeldBack,
  ],
  ...[kLatePing],
  ...[nBookmarkedSignOut],
  ...[oUnregistered, oEvicted, oOldVersion],
  ...[pText, pJson],
  ...[qPageCode],
  ...[rRestLate],
  ...[sIdleOpen, sIdleBack, sIdleFrozen, sIdleRestarted],
  ...[jOtherSiteRefused, jOtherSiteSilent, kPingInProtect],
]
