import assert from 'node:assert/strict'
import type { Tab } from '../../support/tab.js'
import { outcome } from './outcome.js'

/** Runs in the page. Returns whether another worker than before is active now. */
async function update() {
  const registration = await navigator.serviceWorker.getRegistration()
  const before = registration?.active
  await registration?.update()
  const next = registration?.installing ?? registration?.waiting ?? registration?.active
  if (!next || next === before) return false
  while (next.state !== 'activated')
    await new Promise(done => next.addEventListener('statechange', done, { once: true }))
  return true
}

/** Lets the browser fetch the worker's file, which has changed, and waits until the new worker has taken over. */
export async function updateWorker(tab: Tab): Promise<void> {
  assert.ok(await outcome(tab, update), 'another worker is active')
}
