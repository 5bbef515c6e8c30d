import type { EngineName } from '../support/browser.js'
import type { AnySite } from '../support/site.js'
import type { Case } from './case.js'
import type { Variant } from './variant.js'

/** The variants of a case in an engine; none if it cannot run there. */
export function variants<S extends AnySite>(scenario: Case<S>, engine: EngineName): Variant[] {
  const { leak, positive, withWorker, engines, controlledBy } = scenario
  if (engines && !engines.includes(engine)) return []
  return [
    ...(leak && !controlledBy ? (['control'] as const) : []),
    ...(leak ? (['guarded'] as const) : []),
    ...(leak && withWorker ? (['with worker'] as const) : []),
    ...(positive ? (['positive'] as const) : []),
  ]
}
