import assert from 'node:assert/strict'
import type { Tab } from '../../support/tab.js'
import type { Case } from '../case.js'
import type { Run } from '../run.js'
import { filmBack } from '../steps/film-back.js'
import { outcome } from '../steps/outcome.js'
import { seedSession } from '../steps/seed-session.js'
import { signOut } from '../steps/sign-out.js'
import { updateWorker } from '../steps/update-worker.js'

type Spoil = (tab: Tab, run: Run) => Promise<void>

async function unregister() {
  const registration = await navigator.serviceWorker.getRegistration()
  return (await registration?.unregister()) ?? false
}

/** As a browser does that needs space, or that was not used on this site for a week. */
async function evict() {
  const registration = await navigator.serviceWorker.getRegistration()
  await new Promise((resolve, reject) => {
    Object.assign(indexedDB.deleteDatabase('logout-guard:default'), { onsuccess: resolve, onerror: reject })
  })
  return (await registration?.unregister()) ?? false
}

/** A worker file from before the guard: it does not know the guard's messages. */
const OLD = `addEventListener('install', () => skipWaiting())
addEventListener('fetch', () => {})`

/** The person signs in while the worker controls the page; then the worker is spoilt, and the page is on its own. */
function spoilt(id: string, title: string, spoil: Spoil): Case {
  return {
    id,
    title,
    needsWorker: true,
    controlledBy: 'a',
    evicts: true,
    async leak(run) {
      const tab = await seedSession(run)
      if (run.guarded) await spoil(tab, run)
      await signOut(run, tab, 'form')
      await filmBack(run, tab)
    },
  }
}

export const oUnregistered = spoilt('o-unregistered', 'the worker is unregistered, sign out, then Back', async tab => {
  assert.ok(await outcome(tab, unregister))
})

export const oEvicted = spoilt(
  'o-evicted',
  'the worker and its database are evicted, sign out, then Back',
  async tab => {
    assert.ok(await outcome(tab, evict))
  },
)

export const oOldVersion = spoilt(
  'o-old-version',
  'an old worker takes the place of the new one, sign out, then Back',
  async (tab, { deploy }) => {
    await updateWorker(tab, () => deploy(OLD))
  },
)
