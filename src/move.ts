import { attempt } from './attempt.js'
import { createTimer } from './effects/create-timer.js'
import { empty, forget } from './effects/empty.js'
import { insist } from './effects/insist.js'
import { showNotice } from './effects/notice.js'
import type { Report } from './report.js'
import type { Settings } from './settings.js'

/**
 * Empties the document and moves on. A move that does not happen (an answer without content, a router) is made once
 * more, then a notice says so. At its start a document is left as it is: covered, and nobody has seen it. A script that
 * runs in the same task looks for its elements, and fails without them. What is there all the same, as of a guard that
 * starts late, is emptied with the second try.
 */
export function createMove({ settings, report }: { readonly settings: Settings; readonly report: Report }) {
  let move: () => void
  let isSecond = false
  const stay = () => {
    report('LG222')
    showNotice('moved', { login: settings.loginUrl, onRetry: again })
  }
  const overdue = createTimer(() => (isSecond ? stay() : again()))
  const go = () => {
    attempt(insist)
    move()
    overdue(settings.pingTimeout)
  }
  const again = () => {
    isSecond = true
    empty()
    go()
  }
  return (to: () => void, isStart: boolean) => {
    move = to
    isSecond = false
    if (isStart) forget()
    else empty()
    go()
  }
}
