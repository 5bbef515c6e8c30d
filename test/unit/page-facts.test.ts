import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { decide } from '../../src/core/decide.js'
import type { Page, SignOut } from '../../src/core/states.js'
import { NOW } from './a-page.js'
import { linesOf, situationOf } from './decisions/table.js'

/**
 * What is there, how the page looks, the signal, and what the page knows then: what the next decision rests on.
 * `signOut`: when it was answered, when it was set off, how often it may be repeated.
 */
const FACTS = `
A page that is left needs a verdict asked for since
  running | open | left | validFrom=now doubtedAt=now isFrozen=true
It is back, and needs one asked for since
  running | covered left | restored | isFrozen=false isRestored=true validFrom=now doubtedAt=now
Back again, its own sign-out led nowhere
  running | covered left sends-sign-out | restored | signOut=null
It was left before its first verdict: nobody knows whose it is
  unclaimed ended | covered left | restored | isOrphan=true
A prerendered page was never left
  unclaimed ended | covered | restored | isOrphan=false
Out of sight, or without an answer, before its first verdict, it waits
  unclaimed ended | covered | left | membership=unclaimed,waited
  unclaimed ended | covered | hidden | membership=unclaimed,waited
  unclaimed ended | covered | unknown | membership=unclaimed,waited
Of an epoch, it waits for nobody
  running | open | hidden | membership=epoch-3
It is hidden since the first time that it was told so
  running | open | hidden | hiddenAt=now
  running | open hidden=1m | hidden | hiddenAt=now-60000
It is visible again; online alone is not visible
  running | open hidden=1m | shown | hiddenAt=null
  running background | open hidden=1m | shown | hiddenAt=now-60000
A verdict ends doubt
  running | covered restored | signed-in | doubtedAt=0 isRestored=false
No answer ends none
  running | covered restored | unknown | doubtedAt=now-200 isRestored=true answer=unknown
The second look ends doubt only where the verdict is fresh
  asked freshFor=1m | covered restored | rechecked | doubtedAt=0
  running freshFor=1m | covered restored | rechecked | doubtedAt=now-200
A verdict without an answer is counted, and so is one that nobody believes; an answer ends the count
  running | open | unknown | failedChecks=1 doubtedAt=0
  unconfirmed | open attempts=3 | signed-in | failedChecks=4
  running | open attempts=3 | signed-in | failedChecks=0
A retry in a background tab asks nobody, so who shows the tab does
  running background | open attempts=3 | retry | failedChecks=0
  running | open attempts=3 | retry | failedChecks=3
Its own sign-out is remembered, with its time
  running | open | intent-with-repeat | signOut=null,now,1 noticedAt=now deadline=now+5000
A sign-out elsewhere is noticed once, with its time
  ending | open | marker | signOut=null noticedAt=now-1000 deadline=now+4000 doubtedAt=now
  ending | covered noticed | marker | noticedAt=now-1000 deadline=now+4000 doubtedAt=now-200
Its own sign-out was answered, or failed: either way it is over
  ending | covered sends-sign-out noticed | answered-ok | signOut=now,now-1000,0
  ending | covered sends-sign-out noticed | answered-failed | signOut=now,now-1000,0
It is sent once more, and not again
  ending-answered | covered may-repeat noticed | signed-in | signOut=now-500,now-1000,0
An open page has no sign-out of its own
  ending-answered | covered own-sign-out-answered noticed | signed-in | signOut=null
The timer of the sign-out is set off once
  ending | covered noticed | deadline | deadline=null
  ending-over | covered noticed=5s no-deadline | unknown | deadline=null
It joins the epoch that begins, or that another tab began
  unclaimed ended | covered | signed-in | membership=epoch-4
  joining running | covered | signed-in | membership=epoch-3
It belongs to nobody once another session is found
  running | covered | changed | membership=foreign
That nobody is signed in is an answer: the page may still join the session that begins next
  unclaimed ended | covered | signed-out | membership=unclaimed answer=signed-out
  unclaimed ended | covered uncertain | signed-out | membership=unclaimed hasSource=false answer=signed-out
  running | covered | signed-out | membership=epoch-3 answer=signed-out
It belongs to nobody once its loop is stopped, or nobody confirmed its end
  ended looping | open | marker | membership=foreign isEmptied=true
  ended looping | open uncertain | marker | membership=foreign hasSource=true
  unconfirmed | open | marker | membership=foreign isEmptied=true
It came from the server, and is born then
  foreign running | covered uncertain | loaded-from-server | hasSource=true membership=epoch-3
  unclaimed ended | covered uncertain | loaded-from-server | hasSource=true membership=unclaimed
It came out of the cache, and nobody knows whose it is
  running | open uncertain | loaded-from-cache | hasSource=true isOrphan=true
It came out of the cache, and carries the key of the session
  foreign key-of-alice pageKey=alice | covered uncertain | loaded-from-cache | membership=epoch-3 isOrphan=false
What came for another session key is of nobody
  unclaimed ended came-for=bob key=alice | covered | marker | membership=foreign
A move that did not happen is counted; Retry, and coming back, begin anew
  ended | gone | not-gone | failedMoves=1
  ended | stuck-notice | retry | failedMoves=0
  ended | stuck-notice | restored | failedMoves=0
The clock was set back: an answer to a question of now counts, and no older proof does
  running | covered in-doubt-ahead | marker | validFrom=now doubtedAt=now+60000
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
      const { page, signal: told, context, policy } = situationOf({ relation, proof, signal })
      const after = decide(page, told, context, policy).page
      const keys = facts.split(' ').map(fact => fact.split('=')[0] as keyof Page)
      assert.deepEqual(keys.map(key => `${key}=${say(after[key])}`).join(' '), facts)
    })
  }
})
