import type { Core, Decision } from '../a-core.js'

/** When a core also gets the signal `marker`: before each signal, after it, or both. */
export type Look = 'before' | 'after' | 'both'

export const LOOKS: readonly Look[] = ['before', 'after', 'both']

/** The same core, but it looks at the marker at every signal. So it decides by levels, as far as its rows allow. */
export function catchingUp(core: Core<Decision>, look: Look): Core<Decision> {
  const isFirst = look !== 'after'
  const isLast = look !== 'before'
  const more = ({ page, orders, ...decision }: Decision, ...[signal, moment, policy]: Rest): Decision => {
    const after = core.decide(page, signal, { ...moment, marker: decision.marker }, policy)
    const deadline = after.orders.includes('await-deadline') ? after : decision
    return {
      ...after,
      ...('deadline' in deadline && { deadline: deadline.deadline }),
      orders: [...orders, ...after.orders],
    }
  }
  return {
    begin: (beginning, moment, policy) => {
      const begun = core.begin(beginning, moment, policy)
      return isLast ? more(begun, { type: 'marker' }, moment, policy) : begun
    },
    decide: (page, signal, moment, policy) => {
      const found: Decision = { page, marker: moment.marker, orders: [] }
      const looked = isFirst ? more(found, { type: 'marker' }, moment, policy) : found
      const decided = more(looked, signal, moment, policy)
      return isLast ? more(decided, { type: 'marker' }, moment, policy) : decided
    },
  }
}

type Rest = Parameters<Core<Decision>['decide']> extends [unknown, ...infer R] ? R : never
