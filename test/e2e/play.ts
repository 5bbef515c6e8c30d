import { packWithWorker } from '../support/pack-with-worker.js'
import { startSite } from '../support/site.js'
import type { Case } from './case.js'
import type { Theatre } from './open-theatre.js'
import { createStage, type Stage } from './stage.js'
import type { Variant } from './variant.js'

export type { Theatre }

const WORKER = { 'data-worker-url': '/logout-guard-sw.js' }

function siteFor(
  { attributes, traits = {} }: Case,
  { guarded, worker }: Pick<Stage, 'guarded' | 'worker'>,
  file: string,
) {
  if (!guarded) return startSite({ guard: false, traits })
  return startSite({ guard: true, guardFile: file, attributes: { ...attributes, ...(worker && WORKER) }, traits })
}

/** The camera sees more than the pages know of: a picture that the browser kept. Only `npm run leaks` asks for that. */
function judgesOf({ lastPicture }: Case, { browser, filmsLastPicture }: Theatre, guarded: boolean) {
  const hasLastPicture = lastPicture?.includes(browser.name) ?? false
  return { camera: !guarded || !hasLastPicture || (filmsLastPicture ?? false), pages: hasLastPicture }
}

/** Plays a case once, on a site and with a profile of its own, and hands the stage to the judge while it still stands. */
export async function play(
  theatre: Theatre,
  piece: Case,
  variant: Variant,
  judge: (stage: Stage) => Promise<void>,
): Promise<Stage> {
  const { browser, camera } = theatre
  const guarded = variant !== 'control'
  const worker = guarded && (variant === 'with worker' || (piece.needsWorker ?? false))
  const { file, deploy, remove } = packWithWorker()
  const site = await siteFor(piece, { guarded, worker }, file)
  const profile = await browser.profile(piece.cached ? 'on disk' : 'light').catch(async error => {
    // What listens on would keep the process from its end, and the suite waiting for it.
    await Promise.all([site.close(), remove()])
    throw error
  })
  const end = () => Promise.all([profile.close(), site.close(), remove()])
  const judges = judgesOf(piece, theatre, guarded)
  const stage = createStage({ engine: browser.name, site, deploy, guarded, worker, profile, camera, judges })
  try {
    await (variant === 'positive' ? piece.positive : piece.leak)?.(stage)
    await judge(stage)
  } catch (error) {
    // A browser that hangs does not close either: the first error tells more than the one that follows from it.
    await end().catch(() => undefined)
    throw error
  }
  await end()
  return stage
}
