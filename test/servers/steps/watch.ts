import { noted } from '../../e2e/noted.js'
import { outcome } from '../../e2e/steps/outcome.js'
import type { Tab } from '../../support/tab.js'
import type { ServerRun } from '../server-case.js'

/** Runs in the page. */
async function paint60() {
  for (let frame = 0; frame < 60; frame++) await new Promise(requestAnimationFrame)
}

/**
 * Takes a step, and adds to the run whether a frame of any page showed a secret: from the step's begin until the tab has
 * painted 60 frames after its end. The pages note their frames themselves, see log-events.ts.
 */
export async function watch(run: ServerRun, tab: Tab, step: () => Promise<unknown>): Promise<void> {
  const begin = Date.now()
  await step()
  await outcome(tab, paint60)
  run.seen(noted(run.tabs, begin))
}
