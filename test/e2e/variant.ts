/**
 * How a case runs: a leak without the guard (`control`), with the guard in the page alone (`guarded`), and with page
 * and worker (`with worker`); or what must work (`positive`).
 */
export type Variant = 'control' | 'guarded' | 'with worker' | 'positive'
