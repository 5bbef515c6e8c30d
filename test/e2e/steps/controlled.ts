import assert from 'node:assert/strict'
import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'

type Watching = { workerState?: string | undefined }

/** Runs in the page. A driver cannot wait for a promise: the page notes the result, and the next call returns it. */
function workerState() {
  const page = window as Watching
  navigator.serviceWorker.getRegistration().then(found => {
    page.workerState = found?.active?.state
  })
  return page.workerState
}

/**
 * Loads a document that the worker controls: it does not claim open pages, so only the next one of a tab is controlled.
 */
export async function controlled(tab: Tab): Promise<void> {
  const isControlled = () => tab.run(() => navigator.serviceWorker.controller !== null)
  if (await isControlled()) return
  await until(async () => (await tab.run(workerState)) === 'activated', { what: 'an active worker' })
  await tab.go(await tab.run(() => location.href))
  assert.ok(await isControlled(), 'the worker controls the page')
}
