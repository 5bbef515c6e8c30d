import type { Case } from './case.js'
import type { Variant } from './variant.js'

export const variants = ({ leak, positive }: Case): Variant[] => [
  ...(leak ? (['control', 'guarded'] as const) : []),
  ...(positive ? (['positive'] as const) : []),
]
