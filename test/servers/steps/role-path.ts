import assert from 'node:assert/strict'
import type { ServerRun } from '../server-case.js'

/** The page for one role; see `needsRole`. */
export function rolePath({ site }: ServerRun): string {
  assert.ok(site.server.rolePage, 'a server with a page for one role')
  return site.server.rolePage.path
}
