import assert from 'node:assert/strict'
import type { Remedy } from './all-remedies.js'
import type { FilmedRun } from './film-run.js'

/** Fails if the control does not leak, or if Back took another way than its row says: the run would prove nothing. */
export function assertRun({ frames, end, from }: FilmedRun, { id }: Remedy): void {
  if (end === '/account') assert.ok(frames > 0, 'the secret page is in the tab, so it is on film')
  if (id === 'none') assert.deepEqual([end, from], ['/account', 'bfcache'], 'the control leaks, restored')
  if (id === 'no-cache') assert.notEqual(from, 'bfcache', 'this page is not in the bfcache')
}
