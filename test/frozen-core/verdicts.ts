/** What a check found. */
export type Verdict = 'signed-in' | 'signed-out' | 'changed' | 'unknown'
