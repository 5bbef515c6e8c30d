import { packWithWorker } from '../support/pack-with-worker.js'
import { type AnySite, startSite } from '../support/site.js'
import type { Case } from './case.js'
import type { Rig } from './open-rig.js'
import { createRun, type Run } from './run.js'
import type { Variant } from './variant.js'

export type { Rig }

const WORKER = { 'data-worker-url': '/logout-guard-sw.js' }

function siteFor(
  { attributes, traits = {} }: Case,
  { guarded, worker }: Pick<Run, 'guarded' | 'worker'>,
  file: string,
) {
  if (!guarded) return startSite({ guard: false, traits })
  return startSite({ guard: true, guardFile: file, attributes: { ...attributes, ...(worker && WORKER) }, traits })
}

/** Only the camera sees a picture that the browser kept; only `npm run leaks` judges by it. */
function judgesOf({ lastPicture }: Pick<Case, 'lastPicture'>, { browser, filmsLastPicture }: Rig, guarded: boolean) {
  const hasLastPicture = lastPicture?.includes(browser.name) ?? false
  return { camera: !guarded || !hasLastPicture || (filmsLastPicture ?? false), pages: hasLastPicture }
}

/** Starts the site of a run, with this file of the guard. */
export type OpenSite<S extends AnySite> = (
  scenario: Case<S>,
  run: Pick<Run, 'guarded' | 'worker'>,
  file: string,
) => Promise<S>

/** Runs a scenario once on the demo, with a site and a profile of its own. */
export function runScenario(
  rig: Rig,
  scenario: Case,
  variant: Variant,
  judge: (run: Run) => Promise<void>,
): Promise<Run> {
  return runOnSite(siteFor, rig, scenario, variant, judge)
}

/** Runs a scenario once, with a profile of its own. The judge gets the run before site and profile are closed. */
export async function runOnSite<S extends AnySite>(
  openSite: OpenSite<S>,
  rig: Rig,
  scenario: Case<S>,
  variant: Variant,
  judge: (run: Run<S>) => Promise<void>,
): Promise<Run<S>> {
  const { browser, camera } = rig
  const guarded = variant !== 'control'
  const worker = guarded && (variant === 'with worker' || (scenario.needsWorker ?? false))
  const { file, deploy, remove } = packWithWorker()
  const site = await openSite(scenario, { guarded, worker }, file)
  const profile = await browser.profile(scenario.cached ? 'on disk' : 'light').catch(async error => {
    // An open server would keep this process alive, and the suite would wait for it.
    await Promise.all([site.close(), remove()])
    throw error
  })
  const end = () => Promise.all([profile.close(), site.close(), remove()])
  const judges = judgesOf(scenario, rig, guarded)
  const run = createRun({ engine: browser.name, site, deploy, guarded, worker, profile, camera, judges })
  try {
    await (variant === 'positive' ? scenario.positive : scenario.leak)?.(run)
    await judge(run)
  } catch (error) {
    // A browser that hangs does not close either: the first error is the useful one.
    await end().catch(() => undefined)
    throw error
  }
  await end()
  return run
}
