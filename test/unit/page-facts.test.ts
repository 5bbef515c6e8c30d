import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { decide } from '../../src/core/decide.js'
import type { Page, SignOut } from '../../src/core/states.js'
import { NOW } from './a-page.js'
import { linesOf, situationOf } from './decisions/table.js'

/**
 * The situation, how the page looks, the signal, and the facts that the page knows then, for the next decision.
 * `signOut`: when it was answered, when it was started, how often it may be repeated.
 */
const FACTS = `
A page that is left needs a newer verdict
  running                                | open                                  | left               | validFrom=now doubtedAt=now isFrozen=true
A restored page needs a newer verdict
  running                                | covered frozen                        | restored           | isFrozen=false isRestored=true validFrom=now doubtedAt=now
It is restored, so its own sign-out led nowhere
  running                                | covered frozen sends-sign-out         | restored           | signOut=null
It was left before its first verdict: nobody knows whose it is
  unclaimed ended                        | covered frozen                        | restored           | isOrphan=true
A prerendered page was never left
  unclaimed ended                        | covered                               | restored           | isOrphan=false
Hidden, left or without an answer before its first verdict, it has waited
  unclaimed ended                        | covered                               | left               | membership=unclaimed,waited
  unclaimed ended                        | covered                               | hidden             | membership=unclaimed,waited
  unclaimed ended                        | covered                               | unknown            | membership=unclaimed,waited
A page of an epoch does not wait
  running                                | open                                  | hidden             | membership=epoch-3
It is hidden since the first signal that said so
  running                                | open                                  | hidden             | hiddenAt=now
  running                                | open hidden=1m                        | hidden             | hiddenAt=now-60000
It is visible again; a browser that is online again does not make it visible
  running                                | open hidden=1m                        | shown              | hiddenAt=null
  running background                     | open hidden=1m                        | shown              | hiddenAt=now-60000
A verdict ends doubt
  running                                | covered restored                      | signed-in          | doubtedAt=0 isRestored=false
No answer leaves the doubt
  running                                | covered restored                      | unknown            | doubtedAt=now-200 isRestored=true answer=unknown
The second look ends doubt only if the verdict is fresh
  just-asked freshFor=1m                 | covered restored                      | rechecked          | doubtedAt=0
  running freshFor=1m                    | covered restored                      | rechecked          | doubtedAt=now-200
A check without an answer is counted, and so is a verdict that is not believed; any other answer resets the count
  running                                | open                                  | unknown            | failedChecks=1 doubtedAt=0
  unconfirmed                            | open failed-checks=3                  | signed-in          | failedChecks=4
  running                                | open failed-checks=3                  | signed-in          | failedChecks=0
A retry in a background tab does not ask; showing the tab does
  running background                     | open failed-checks=3                  | retry              | failedChecks=0
  running                                | open failed-checks=3                  | retry              | failedChecks=3
Its own sign-out is remembered, with its time
  running                                | open                                  | intent-with-repeat | signOut=null,now,1 noticedAt=now deadline=now+5000
A sign-out elsewhere is noticed once, with its time
  ending                                 | open                                  | marker             | signOut=null noticedAt=now-1000 deadline=now+4000 doubtedAt=now
  ending                                 | covered noticed                       | marker             | noticedAt=now-1000 deadline=now+4000 doubtedAt=now-200
Its own sign-out was answered, or failed: either way the request is over
  ending                                 | covered sends-sign-out noticed        | answered-ok        | signOut=now,now-1000,0
  ending                                 | covered sends-sign-out noticed        | answered-failed    | signOut=now,now-1000,0
The sign-out is repeated once, and not again
  ending-answered                        | covered may-repeat noticed            | signed-in          | signOut=now-500,now-1000,0
An open page has no sign-out of its own
  ending-answered                        | covered own-sign-out-answered noticed | signed-in          | signOut=null
The timer of the sign-out runs once
  ending                                 | covered noticed                       | deadline           | deadline=null
  ending-overdue                         | covered noticed=5s no-deadline        | unknown            | deadline=null
It joins the epoch that begins, or that another tab began
  unclaimed ended                        | covered                               | signed-in          | membership=epoch-4
  may-join running                       | covered                               | signed-in          | membership=epoch-3
It belongs to no session once another one is found
  running                                | covered                               | changed            | membership=foreign
"signed-out" is an answer: the page may still join the session that begins next
  unclaimed ended                        | covered                               | signed-out         | membership=unclaimed answer=signed-out
  unclaimed ended                        | covered uncertain                     | signed-out         | membership=unclaimed hasSource=false answer=signed-out
  running                                | covered                               | signed-out         | membership=epoch-3 answer=signed-out
It belongs to no session once its loop is stopped, or its end stays unconfirmed
  ended looping                          | open                                  | marker             | membership=foreign isEmptied=true
  ended looping                          | open uncertain                        | marker             | membership=foreign hasSource=true
  unconfirmed                            | open                                  | marker             | membership=foreign isEmptied=true
It came from the server: now its membership is known
  foreign running                        | covered uncertain                     | loaded-from-server | hasSource=true membership=epoch-3
  unclaimed ended                        | covered uncertain                     | loaded-from-server | hasSource=true membership=unclaimed
It came from the cache, and nobody knows whose it is
  running                                | open uncertain                        | loaded-from-cache  | hasSource=true isOrphan=true
It came from the cache, and has the key of the session
  foreign key-of-alice pageKey=alice     | covered uncertain                     | loaded-from-cache  | membership=epoch-3 isOrphan=false
A page that came for another session key belongs to no session
  unclaimed ended came-for=bob key=alice | covered                               | marker             | membership=foreign
A move that did not happen is counted; Retry and a restore reset the count
  ended                                  | leaving                               | not-gone           | failedMoves=1
  ended                                  | stuck-notice                          | retry              | failedMoves=0
  ended                                  | stuck-notice                          | restored           | failedMoves=0
The clock was set back: an answer asked for now counts, and no older proof does
  running                                | covered in-doubt-ahead                | marker             | validFrom=now doubtedAt=now+60000
`

function say(value: unknown): string {
  if (typeof value === 'number' && value > 1e12) {
    return value === NOW ? 'now' : `now${value > NOW ? '+' : ''}${value - NOW}`
  }
  if (typeof value !== 'object' || value === null) return String(value)
  if ('answeredAt' in value) {
    const { answeredAt, startedAt, repeats } = value as SignOut
    return [answeredAt, startedAt, repeats].map(say).join(',')
  }
  const { kind, waited, epoch } = value as { kind: string; waited?: true; epoch?: { n: number } }
  return `${kind}${epoch ? `-${epoch.n}` : ''}${waited ? ',waited' : ''}`
}

describe('what a page knows after a signal', () => {
  for (const { why, cells } of linesOf(FACTS, 4)) {
    const [relation = '', proof = '', signal = '', facts = ''] = cells
    test(`${relation} | ${proof} | ${signal}: ${why}`, () => {
      const { page, signal: given, context, policy } = situationOf({ relation, proof, signal })
      const after = decide(page, given, context, policy).page
      const keys = facts.split(' ').map(fact => fact.split('=')[0] as keyof Page)
      assert.deepEqual(keys.map(key => `${key}=${say(after[key])}`).join(' '), facts)
    })
  }
})
