import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { standingOf } from '../../src/core/marker.js'
import { isProven } from '../../src/core/proof.js'
import type { Signal } from '../../src/core/signals.js'
import { isMove } from '../../src/core/view.js'
import type { AnySignal } from './a-core.js'
import type { Tab } from './a-tab.js'
import { World } from './a-world.js'
import { ALL_NOTICED, always, EVERYTHING, type Judge, patientRules } from './always.js'
import { calmDown, EVERYDAY, FROM_CACHE } from './an-action.js'
import { CORE } from './the-core.js'

/** Nothing else replaces these two signals: a sign-out was started, and the site knows of a sign-in. */
type Missable = Exclude<Signal['type'], 'intent' | 'signed-in'>

const MISSABLE: Readonly<Record<Missable, true>> = {
  ...{ restored: true, rechecked: true, shown: true, hidden: true, left: true, loaded: true, marker: true, hint: true },
  ...{ answered: true, deadline: true, retry: true, verdict: true, 'not-gone': true },
}

/** One signal of each kind is lost: the third restore, the first answer, and so on. */
class ForgetfulWorld extends World {
  isForgetful = true
  private readonly counts = new Map<string, number>()

  override dispatch(tab: Tab, signal: AnySignal, ...more: unknown[]): void {
    const count = this.counts.get(signal.type) ?? 0
    this.counts.set(signal.type, count + 1)
    const isLost =
      this.isForgetful && signal.type in MISSABLE && !this.keeps.includes(signal.type) && count === this.nth
    if (!isLost) super.dispatch(tab, signal, ...(more as []))
  }

  constructor(
    rules: World['rules'],
    judge: Judge,
    private readonly nth: number,
    private readonly keeps: readonly AnySignal['type'][] = [],
  ) {
    super(CORE, rules, judge)
  }
}

function rememberAndCalmDown(world: World): void {
  if (world instanceof ForgetfulWorld) world.isForgetful = false
  calmDown(world)
}

describe('a signal of any kind is missed', () => {
  for (const nth of [0, 1, 2]) {
    const name = ['first', 'second', 'third'][nth]

    test(`the ${name} of each kind: a person who is signed in sees every page in the end`, () => {
      // Only the browser knows that a document was restored, and where it came from: without these signals nothing shows it.
      const keeps = ['restored', 'loaded'] as const
      const worldOf = (rules: World['rules'], judge: Judge) => new ForgetfulWorld(rules, judge, nth, keeps)
      const afterwards = (world: World) => {
        rememberAndCalmDown(world)
        for (const { page } of world.tabs) assert.equal(page.view, 'open')
      }
      const given = { rules: patientRules, isSignedIn: fc.constant(true), afterwards, worldOf }
      always({ ...EVERYDAY, ...FROM_CACHE }, () => undefined, given)
    })

    test(`the ${name} of each kind: in the end nobody sees what the server made for an earlier session`, () => {
      const worldOf = (rules: World['rules'], judge: Judge) => new ForgetfulWorld(rules, judge, nth)
      const afterwards = (world: World) => {
        rememberAndCalmDown(world)
        for (const { content, page } of world.tabs) {
          const isForeign = page.membership.kind !== 'public' && content !== null && content.id !== world.session?.id
          if (isForeign) assert.notEqual(page.view, 'open')
        }
      }
      always(ALL_NOTICED, () => undefined, { afterwards, worldOf })
    })
  }
})

test('the first answer to a check since the page was in doubt shows it to a person who is signed in and online', () => {
  always(EVERYTHING, ({ signal, before, decision, markerBefore, tab }, { now }) => {
    if (signal.type !== 'verdict' || signal.verdict !== 'signed-in' || before.signOut?.answeredAt === null) return
    const { hasSource, isOrphan, isFrozen } = before
    const isLate = signal.askedAt < Math.max(before.validFrom, markerBefore.end?.at ?? 0) || before.validFrom > now
    const isEnding = ['ending', 'unconfirmed'].includes(standingOf(markerBefore))
    if (isLate || isEnding || !hasSource || isOrphan || isFrozen) return
    const { view } = decision.page
    // A page of another session than the one that runs is reloaded: then a page of the one that runs is shown.
    assert.ok(
      view === 'open' || view === 'reload' || isMove(before.view),
      `${JSON.stringify(before)} ${view} ${tab.source}`,
    )
  })
})

test('a page is open again only for a verdict of its own session, asked for since it was in doubt', () => {
  always(EVERYTHING, ({ signal, before, decision, markerAfter, tab }, { now, rules: { policy } }) => {
    const isShown = before.view !== 'open' && decision.page.view === 'open' && before.doubtedAt > 0
    const isUnanswered = signal.type === 'verdict' && signal.verdict === 'unknown' && policy.onUnknown === 'reveal'
    if (!isShown || isUnanswered || (signal.type === 'rechecked' && policy.freshFor > 0)) return
    const { membership } = decision.page
    assert.ok(membership.kind === 'epoch' && membership.epoch.n === markerAfter.running?.epoch.n, tab.source)
    const context = {
      now,
      visible: true,
      marker: markerAfter,
      nonce: '',
      isLooping: () => false,
      key: null,
      pageKey: null,
    }
    assert.ok(isProven({ ...before, hasSource: decision.page.hasSource }, { ...context, policy }))
  })
})
