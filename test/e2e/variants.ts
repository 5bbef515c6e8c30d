import type { EngineName } from '../support/browser.js'
import type { Case } from './case.js'
import type { Variant } from './variant.js'

/** How a case is played in an engine; not at all in one that cannot be driven to it. */
export function variants({ leak, positive, withWorker, engines }: Case, engine: EngineName): Variant[] {
  if (engines && !engines.includes(engine)) return []
  return [
    ...(leak ? (['control', 'guarded'] as const) : []),
    ...(leak && withWorker ? (['with worker'] as const) : []),
    ...(positive ? (['positive'] as const) : []),
  ]
}
