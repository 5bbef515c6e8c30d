/**
 * How a case is played: a leak without the guard (`control`), with the page's half of it alone (`guarded`) and with both
 * halves (`with worker`); or what must work (`positive`).
 */
export type Variant = 'control' | 'guarded' | 'with worker' | 'positive'
