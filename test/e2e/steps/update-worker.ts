import assert from 'node:assert/strict'
import type { Tab } from '../../support/tab.js'
import { outcome } from './outcome.js'

type Noting = { workerBefore?: ServiceWorker | null | undefined }

/** Runs in the page. */
async function noteWorker() {
  const registration = await navigator.serviceWorker.getRegistration()
  const page = window as Noting
  page.workerBefore = registration?.active
}

/** Runs in the page. Returns whether another worker than the noted one is active now. */
async function update() {
  const registration = await navigator.serviceWorker.getRegistration()
  await registration?.update()
  const next = registration?.installing ?? registration?.waiting ?? registration?.active
  if (!next || next === (window as Noting).workerBefore) return false
  while (next.state !== 'activated')
    await new Promise(done => next.addEventListener('statechange', done, { once: true }))
  return true
}

/**
 * Deploys another worker file, lets the browser fetch it, and waits until that worker has taken over. The browser may
 * fetch the file by itself as soon as it is deployed: a navigation makes it look for an update some time later.
 */
export async function updateWorker(tab: Tab, deploy: () => void): Promise<void> {
  await outcome(tab, noteWorker)
  deploy()
  assert.ok(await outcome(tab, update), 'another worker is active')
}
