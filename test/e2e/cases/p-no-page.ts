import assert from 'node:assert/strict'
import type { Case } from '../case.js'
import { onPath } from '../steps/on-path.js'
import { seedSession } from '../steps/seed-session.js'
import { signOut } from '../steps/sign-out.js'
import { traces } from '../traces.js'

/** No guard runs in text or JSON. Firefox restores what a worker answered; so does WebKitGTK over http. */
function noPage(type: string): Case {
  const path = `/account/export.${type}`
  return {
    id: `p-${type}`,
    title: `${type} of the account in a tab: sign out elsewhere, look at it, then Back to another one`,
    traits: { hasExports: true },
    needsWorker: true,
    async positive(stage) {
      const reading = await seedSession(stage)
      const tab = await stage.open('/account')
      for (const one of [reading, tab]) await one.go(stage.site.origin + path)
      await tab.go(`${stage.site.origin}/account`)
      await signOut(stage, tab, 'form')
      await onPath(reading, '/login')
      assert.deepEqual(await traces(reading), [], 'no trace of the secret')
      if (stage.engine !== 'chromium') return
      await tab.travel(() => tab.back(2), '/login')
      assert.deepEqual(await traces(tab), [], 'no trace of the secret')
    },
  }
}

export const pText = noPage('txt')
export const pJson = noPage('json')
