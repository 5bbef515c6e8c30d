import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { decide } from '../../src/core/decide.js'
import type { Page } from '../../src/core/states.js'
import { NOW } from './a-page.js'
import { linesOf, situationOf } from './decisions/table.js'

/**
 * What is there, how the page looks, the signal, and what the page knows then: what the next decision rests on.
 * `signOut`: when it was answered, when it was set off, how often it may be repeated.
 */
const FACTS = `
A page that is left needs a verdict asked for since
  running | open | left | since=now needsProofSince=now left=true
It is back, and needs one asked for since
  running | covered left | restored | left=false restored=true since=now needsProofSince=now
Back again, its own sign-out led nowhere
  running | covered left sends-sign-out | restored | signOut=null
It was left before its first verdict: nobody knows whose it is
  newborn ended | covered left | restored | orphan=true
A prerendered page was never left
  newborn ended | covered | restored | orphan=false
Out of sight, or without an answer, before its first verdict, it waits
  newborn ended | covered | left | birth=newborn,waited
  newborn ended | covered | hidden | birth=newborn,waited
  newborn ended | covered | unknown | birth=newborn,waited
Of an epoch, it waits for nobody
  running | open | hidden | birth=epoch-3
It is hidden since the first time that it was told so
  running | open | hidden | hiddenAt=now
  running | open hidden=1m | hidden | hiddenAt=now-60000
It is visible again; online alone is not visible
  running | open hidden=1m | shown | hiddenAt=null
  running background | open hidden=1m | shown | hiddenAt=now-60000
A verdict ends doubt
  running | covered restored | signed-in | needsProofSince=0 restored=false
No answer ends none
  running | covered restored | unknown | needsProofSince=now-200 restored=true answer=unknown
The second look ends doubt only where the verdict is fresh
  asked freshFor=1m | covered restored | rechecked | needsProofSince=0
  running freshFor=1m | covered restored | rechecked | needsProofSince=now-200
A verdict without an answer is counted, and so is one that nobody believes; an answer ends the count
  running | open | unknown | attempt=1 needsProofSince=0
  unconfirmed | open attempts=3 | signed-in | attempt=4
  running | open attempts=3 | signed-in | attempt=0
A retry in a background tab asks nobody, so who shows the tab does
  running background | open attempts=3 | retry | attempt=0
  running | open attempts=3 | retry | attempt=3
Its own sign-out is remembered, with its time
  running | open | intent-with-repeat | signOut=null,now,1 noticed=now deadline=now+5000
A sign-out elsewhere is noticed once, with its time
  ending | open | marker | signOut=null noticed=now-1000 deadline=now+4000 needsProofSince=now
  ending | covered noticed | marker | noticed=now-1000 deadline=now+4000 needsProofSince=now-200
Its own sign-out was answered, or failed: either way it is over
  ending | covered sends-sign-out noticed | settled-ok | signOut=now,now-1000,0
  ending | covered sends-sign-out noticed | settled-failed | signOut=now,now-1000,0
It is sent once more, and not again
  ending-settled | covered may-repeat noticed | signed-in | signOut=now-500,now-1000,0
An open page has no sign-out of its own
  ending-settled | covered own-sign-out-settled noticed | signed-in | signOut=null
The timer of the sign-out is set off once
  ending | covered noticed | deadline | deadline=null
  ending-over | covered noticed=5s no-deadline | unknown | deadline=null
It joins the epoch that begins, or that another tab began
  newborn ended | covered | signed-in | birth=epoch-4
  joining running | covered | signed-in | birth=epoch-3
It belongs to nobody once another session is found
  running | covered | changed | birth=stale
That nobody is signed in is an answer: the page may still join the session that begins next
  newborn ended | covered | signed-out | birth=newborn answer=signed-out
  newborn ended | covered uncertain | signed-out | birth=newborn certain=false answer=signed-out
  running | covered | signed-out | birth=epoch-3 answer=signed-out
It belongs to nobody once its loop is stopped, or nobody confirmed its end
  ended looping | open | marker | birth=stale emptied=true
  ended looping | open uncertain | marker | birth=stale certain=true
  unconfirmed | open | marker | birth=stale emptied=true
It came from the server, and is born then
  stale running | covered uncertain | loaded-from-server | certain=true birth=epoch-3
  newborn ended | covered uncertain | loaded-from-server | certain=true birth=newborn
It came out of the cache, and nobody knows whose it is
  running | open uncertain | loaded-from-cache | certain=true orphan=true
It came out of the cache, and carries the key of the session
  stale key-of-alice pageKey=alice | covered uncertain | loaded-from-cache | birth=epoch-3 orphan=false
What came for another session key is of nobody
  newborn ended came-for=bob key=alice | covered | marker | birth=stale
A move that did not happen is counted; Retry, and coming back, begin anew
  ended | gone | not-gone | tries=1
  ended | stuck-notice | retry | tries=0
  ended | stuck-notice | restored | tries=0
The clock was set back: an answer to a question of now counts, and no older proof does
  running | covered in-doubt-ahead | marker | since=now needsProofSince=now+60000
`

function say(value: unknown): string {
  if (typeof value === 'number' && value > 1e12) {
    return value === NOW ? 'now' : `now${value > NOW ? '+' : ''}${value - NOW}`
  }
  if (typeof value !== 'object' || value === null) return String(value)
  if ('answered' in value)
    return Object.entries(value)
      .sort()
      .map(([, one]) => say(one))
      .join(',')
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
