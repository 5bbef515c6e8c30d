import type { Membership } from '../../../src/core/states.js'
import { next } from '../../frozen-core/next.js'
import { startOf } from '../../frozen-core/start.js'
import type { Birth, Signal as OldSignal, Page } from '../../frozen-core/states.js'
import type { AnySignal, Beginning, Core, Decision, Moment } from '../a-core.js'
import { adaptTable } from '../adapt-table.js'

type OldBeginning = Parameters<typeof startOf>[0]
type OldMoment = Parameters<typeof startOf>[1]

/** The frozen core uses the words of its time. */
const beginningOf = ({ isLoaded, isAnswer, isAccepted, ...same }: Beginning): OldBeginning => ({
  ...same,
  isSeen: isLoaded,
  isSettled: isAnswer,
  isAnswered: isAccepted,
})

function signalOf(signal: Exclude<AnySignal, { type: 'not-gone' }>): OldSignal {
  if (signal.type === 'verdict') {
    const { askedAt: asked, ...same } = signal
    return { ...same, asked }
  }
  if (signal.type === 'answered') return { type: 'settled', answered: signal.ok }
  return signal.type === 'rechecked' ? { type: 'rechecked', isWhole: signal.isComplete } : signal
}

function membershipOf(birth: Birth): Membership {
  if (birth.kind === 'stale') return { kind: 'foreign' }
  if (birth.kind !== 'newborn') return birth
  const { seen: topAtStart, since: noEndSince, ...waited } = birth
  return { ...waited, kind: 'unclaimed', topAtStart, noEndSince }
}

/** Its page in the words that a world reads. */
const inNewWords = <D extends { readonly page: Page }>(decision: D) => ({
  ...decision,
  page: { ...decision.page, membership: membershipOf(decision.page.birth) },
})

/** The core as it was before its rebuild. */
export const FROZEN_CORE = adaptTable({
  startOf: (beginning, moment) => inNewWords(startOf(beginningOf(beginning), moment as OldMoment)),
  next: (page: Page, signal, moment: Moment, policy) =>
    inNewWords(next(page, signalOf(signal), moment as Parameters<typeof next>[2], policy)),
}) as unknown as Core<Decision>
