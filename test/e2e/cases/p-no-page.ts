import assert from 'node:assert/strict'
import type { Case } from '../case.js'
import { onPath } from '../steps/on-path.js'
import { seedSession } from '../steps/seed-session.js'
import { signOut } from '../steps/sign-out.js'
import { traces } from '../traces.js'

/** No guard runs in text or JSON; the threat model says what Back shows there. */
function noPage(type: string): Case {
  const path = `/account/export.${type}`
  return {
    id: `p-${type}`,
    title: `${type} of the account in a tab: sign out in another tab, and this one goes to the login page`,
    traits: { hasExports: true },
    needsWorker: true,
    async positive(run) {
      const reading = await seedSession(run)
      const tab = await run.open('/account')
      await reading.go(run.site.origin + path)
      await signOut(run, tab, 'form')
      await onPath(reading, '/login')
      assert.deepEqual(await traces(reading), [], 'no trace of the secret')
    },
  }
}

export const pText = noPage('txt')
export const pJson = noPage('json')
