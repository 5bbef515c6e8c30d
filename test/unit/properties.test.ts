import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Marker, standingOf } from '../../src/core/marker.js'
import { isSameEpoch } from '../../src/core/session-relation.js'
import type { Page } from '../../src/core/states.js'
import { tagOf } from '../../src/core/tags.js'
import { isMove } from '../../src/core/view.js'
import type { AnySignal } from './a-core.js'
import { MINUTE, POLICY } from './a-page.js'
import type { Tab } from './a-tab.js'
import type { Happened, World } from './a-world.js'
import { ALL_NOTICED, always, anyRules, EVERYTHING, type Judge, patientRules } from './always.js'
import { calmDown, EVERYDAY, FROM_CACHE } from './an-action.js'
import { RARE } from './differential/more-actions.js'

const reveals = ({ before, decision }: Happened) => before.view !== 'open' && decision.page.view === 'open'
const describeStep = ({ signal, before, decision }: Happened) =>
  `${JSON.stringify(signal)}: ${before.view} to ${decision.page.view}`
const isUnanswered = (signal: AnySignal) => signal.type === 'verdict' && signal.verdict === 'unknown'
const epochOf = ({ running }: Marker) => running && `${running.epoch.n} ${running.epoch.nonce}`
const endOf = ({ end }: Marker) => end && `${end.n} ${end.confirmed}`
const isEpochNew = ({ markerBefore, markerAfter }: Happened) => epochOf(markerBefore) !== epochOf(markerAfter)
const isEndNew = ({ markerBefore, markerAfter }: Happened) => endOf(markerBefore) !== endOf(markerAfter)
const isForeign = ({ content, page }: Tab, session: World['session']) =>
  page.membership.kind !== 'public' && content !== null && content.id !== session?.id

/** The document was requested after the sign-out: the last epoch may have ended, or not. It takes no risk. */
const isAfterSignOut = ({ before: { membership }, markerBefore: { running, intent } }: Happened) =>
  membership.kind === 'unclaimed' && intent !== null && membership.topAtStart === running?.epoch.n

describe('whatever happens, in whatever order', () => {
  test('an epoch begins only by guard.signedIn() or by the verdict "signed in"', () => {
    always(EVERYTHING, happened => {
      if (!isEpochNew(happened)) return
      const { signal } = happened
      assert.ok(signal.type === 'signed-in' || (signal.type === 'verdict' && signal.verdict === 'signed-in'))
    })
  })

  test('a verdict begins an epoch only if no epoch is known to run, or somebody else is signed in', () => {
    always(EVERYTHING, happened => {
      if (!isEpochNew(happened) || happened.signal.type !== 'verdict' || isAfterSignOut(happened)) return
      const { markerBefore, markerAfter } = happened
      const standing = standingOf({ ...markerBefore, intent: null })
      const isAnother = markerBefore.running?.tag !== markerAfter.running?.tag
      assert.ok(standing === 'ended' || standing === 'missing' || isAnother, standing)
    })
  })

  test('an epoch ends only by the verdict "signed out", or after pingTimeout by a sign-out without an answer', () => {
    always(EVERYTHING, (happened, { now }) => {
      if (!isEndNew(happened)) return
      const { signal, markerBefore, markerAfter } = happened
      if (signal.type === 'verdict' && signal.verdict === 'signed-out') return
      const isOverdue = signal.type === 'restored' || (signal.type === 'verdict' && signal.verdict === 'unknown')
      assert.ok(isOverdue && markerAfter.end?.confirmed === false, describeStep(happened))
      assert.notEqual(markerBefore.intent?.by, 'worker')
      assert.equal(standingOf(markerBefore), 'ending')
      assert.ok(now >= (markerBefore.intent?.at ?? 0) + POLICY.pingTimeout)
    })
  })

  test('an unconfirmed end is lifted only by the verdict "signed out", by another user or by guard.signedIn()', () => {
    always(EVERYTHING, ({ signal, markerBefore, markerAfter }) => {
      if (standingOf(markerBefore) !== 'unconfirmed' || standingOf(markerAfter) === 'unconfirmed') return
      if (signal.type === 'signed-in' || (signal.type === 'verdict' && signal.verdict === 'signed-out')) return
      assert.equal(signal.type, 'verdict')
      assert.notEqual(markerBefore.running?.tag, markerAfter.running?.tag)
    })
  })

  test('a page that waited for its first verdict is never shown: anybody may be signed in by then', () => {
    always(EVERYTHING, happened => {
      if (happened.tab.hasWaited) assert.ok(!reveals(happened), describeStep(happened))
    })
  })

  test('a page that has seen the end of its epoch is never shown again', () => {
    always(EVERYTHING, happened => {
      const { tab, decision } = happened
      if (!tab.hasSeenEnd || tab.page.membership.kind === 'public') return
      assert.ok(!reveals(happened) && !decision.orders.includes('reveal'))
    })
  })

  test('a restored page is shown only by a verdict of its own epoch, asked for after the restore', () => {
    always(EVERYTHING, (happened, { rules }) => {
      const { tab, signal, before, markerBefore } = happened
      if (!reveals(happened) || tab.restoredAt === null) return
      if (rules.policy.onUnknown === 'reveal' && isUnanswered(signal)) return
      if (rules.policy.freshFor > 0 && signal.type === 'rechecked') return
      const { running } = markerBefore
      if (before.membership.kind === 'epoch') assert.ok(running && isSameEpoch(running.epoch, before.membership.epoch))
      const asked = signal.type === 'verdict' ? signal.askedAt : (running?.at ?? 0)
      assert.ok(asked >= tab.restoredAt, describeStep(happened))
    })
  })

  test('a sign-out is repeated only if nobody confirmed it, or if the server said that it did not happen', () => {
    always({ ...EVERYTHING, ...RARE }, ({ signal, decision }) => {
      if (!decision.orders.includes('repeat-sign-out')) return
      const isRefuted = signal.type === 'verdict' && signal.verdict === 'signed-in'
      assert.ok(isRefuted || standingOf(decision.marker) === 'unconfirmed')
    })
  })

  test('a page that is leaving stays so', () => {
    always(EVERYTHING, ({ before, decision }) => {
      if (isMove(before.view)) assert.ok(isMove(decision.page.view))
    })
  })

  test('an answer asked for before a sign-out or an end shows no page and begins no epoch', () => {
    always(EVERYTHING, happened => {
      const { signal, markerBefore } = happened
      if (signal.type !== 'verdict' || signal.verdict === 'unknown') return
      const latest = Math.max(markerBefore.intent?.at ?? 0, markerBefore.end?.at ?? 0)
      if (signal.askedAt < latest) assert.ok(!reveals(happened) && !isEpochNew(happened))
    })
  })

  test('a public page is always open, and nothing is hidden, emptied or left', () => {
    always(EVERYTHING, ({ before, decision }) => {
      if (before.membership.kind !== 'public') return
      assert.equal(decision.page.view, 'open')
      assert.doesNotMatch(decision.orders.join(' '), /cover|reveal|leave|reload|empty|notice|stop/)
    })
  })
})

test('a person who is signed in throughout is never sent away', () => {
  const given = { rules: patientRules, isSignedIn: fc.constant(true) }
  const judge: Judge = happened => {
    if (!isMove(happened.decision.page.view) || isMove(happened.before.view)) return
    // It waited for its first verdict: nobody knows whose it is.
    assert.ok(happened.tab.hasWaited && happened.decision.page.view === 'reload', describeStep(happened))
  }
  always(EVERYDAY, judge, given)
})

test('a person who is signed in throughout is never thrown out by the HTTP cache, and sees every page in the end', () => {
  const afterwards = (world: World) => {
    calmDown(world)
    for (const { page } of world.tabs) assert.equal(page.view, 'open')
  }
  const given = { rules: patientRules, isSignedIn: fc.constant(true), afterwards }
  always(
    { ...EVERYDAY, ...FROM_CACHE },
    happened => assert.notEqual(happened.decision.page.view, 'leave', describeStep(happened)),
    given,
  )
})

test('a person who is signed in throughout sees every page in the end', () => {
  const afterwards = (world: World) => {
    calmDown(world)
    for (const { page } of world.tabs) assert.equal(page.view, 'open')
  }
  always(EVERYDAY, () => undefined, { rules: patientRules, isSignedIn: fc.constant(true), afterwards })
})

describe('if every sign-out is noticed', () => {
  test('no verdict shows a page that the server made for another session than the one the verdict is about', () => {
    always(ALL_NOTICED, happened => {
      if (reveals(happened) && !happened.isRace)
        assert.ok(!isForeign(happened.tab, happened.session), describeStep(happened))
    })
  })

  test('in the end no page is open that the server made for an earlier session', () => {
    const afterwards = (world: World) => {
      calmDown(world)
      for (const tab of world.tabs) {
        if (isForeign(tab, world.session)) assert.notEqual(tab.page.view, 'open')
      }
    }
    always(ALL_NOTICED, () => undefined, { afterwards })
  })
})

/** The browser can distinguish one person from another. */
const rulesThatDistinguish = anyRules.filter(({ sessionKey, namesUser }) => sessionKey === 'cookie' || namesUser)
const keyedRules = rulesThatDistinguish.filter(({ sessionKey }) => sessionKey === 'cookie')
const isOfSomebodyElse = ({ content, page, isOvertaken }: Tab, session: World['session']) =>
  !isOvertaken &&
  page.membership.kind !== 'public' &&
  content !== null &&
  session !== null &&
  content.user !== session.user

/** The guard knows whose page it is: by the key, or because a ping named the person of its epoch. */
const isKnown = ({ membership }: Page, { content }: Tab, { rules }: World) => {
  if (rules.sessionKey === 'cookie') return true
  const [, ofUser] = (membership.kind === 'epoch' && membership.tag?.split(' ')) || []
  return membership.kind === 'epoch' && content !== null && ofUser === tagOf(content.user, membership.epoch.nonce)
}

const LOOKS = ['restored', 'shown', 'marker', 'hint', 'rechecked']

describe('if sessions expire and other people sign in unnoticed', () => {
  test('no verdict about one person shows a page that the server made for another', () => {
    const judge: Judge = (happened, world) => {
      if (!reveals(happened) || happened.signal.type !== 'verdict' || happened.signal.verdict === 'unknown') return
      if (!isKnown(happened.before, happened.tab, world)) return
      assert.ok(!isOfSomebodyElse(happened.tab, happened.session), describeStep(happened))
    }
    always(EVERYTHING, judge, { rules: rulesThatDistinguish })
  })

  test('with a session key, nothing shows a page that the server made for another person', () => {
    const judge: Judge = (happened, { session }) => {
      if (reveals(happened)) assert.ok(!isOfSomebodyElse(happened.tab, session), describeStep(happened))
    }
    always(EVERYTHING, judge, { rules: keyedRules })
  })

  test('a page does not stay open once it finds the marker of another session, or its key', () => {
    const judge: Judge = (happened, { cookie, rules }) => {
      const { tab, signal, before, decision, markerBefore } = happened
      const { membership } = before
      if (
        membership.kind !== 'epoch' ||
        !before.hasSource ||
        !LOOKS.includes(signal.type) ||
        decision.page.view !== 'open'
      )
        return
      const { running } = markerBefore
      assert.ok(running && isSameEpoch(running.epoch, membership.epoch), describeStep(happened))
      const isWatched = rules.sessionKey === 'cookie'
      if (isWatched && running.tag) assert.ok(!isOfSomebodyElse(tab, cookie), describeStep(happened))
    }
    always(EVERYTHING, judge, { rules: rulesThatDistinguish })
  })

  test('in the end nobody sees a page that the server made for another person', () => {
    const afterwards = (world: World) => {
      world.now += 2 * MINUTE
      calmDown(world)
      for (const tab of world.tabs) {
        if (isOfSomebodyElse(tab, world.session) && isKnown(tab.page, tab, world))
          assert.notEqual(tab.page.view, 'open')
      }
    }
    always(EVERYTHING, () => undefined, { rules: rulesThatDistinguish, afterwards })
  })
})
