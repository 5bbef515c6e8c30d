/** How a case is played: a leak without the guard (`control`) and with it (`guarded`), or what must work (`positive`). */
export type Variant = 'control' | 'guarded' | 'positive'
