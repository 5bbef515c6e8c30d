import { flash } from '../../test/e2e/flash.js'
import type { EngineName } from '../../test/support/browser.js'
import { type Camera, camera } from '../../test/support/camera.js'
import type { Certificate } from '../create-certificate.js'
import { machine } from '../machine.js'
import { withProfile } from '../with-profile.js'
import type { Remedy } from './all-remedies.js'
import { assertRun } from './assert-run.js'
import { createClinic, type Scheme } from './create-clinic.js'
import { type Ending, endings, type Scene } from './endings.js'
import type { Filmed } from './figures.js'
import { type FilmedRun, filmRun } from './film-run.js'

export interface Shooting {
  remedy: Remedy
  engine: EngineName
  scheme: Scheme
  runs: number
}

async function filmEnding(
  scene: Scene,
  { remedy, runs }: Shooting,
  ending: Ending,
  watch: Camera,
): Promise<FilmedRun[]> {
  const all: FilmedRun[] = []
  while (all.length < runs) {
    const run = await filmRun(scene, remedy, ending, watch)
    assertRun(run, remedy)
    all.push(run)
  }
  return all
}

async function filmEndings(scene: Scene, shooting: Shooting, watch: Camera): Promise<Filmed[]> {
  const { engine, scheme, remedy } = shooting
  const { version } = machine(engine)
  const filmed: Filmed[] = []
  await flash(scene.tab, watch)
  for (const ending of endings.filter(({ id }) => remedy.endings.includes(id))) {
    const runs = await filmEnding(scene, shooting, ending, watch)
    filmed.push({ remedy: remedy.id, ending: ending.id, engine, scheme, version, runs })
  }
  return filmed
}

/** Films one remedy with each of its endings, with a profile on disk: only there every engine has an HTTP cache. */
export async function filmRemedy(shooting: Shooting, certificate: Certificate): Promise<Filmed[]> {
  const { remedy, engine, scheme } = shooting
  const clinic = await createClinic(remedy, scheme, certificate)
  const task = async (open: (url: string) => Promise<Scene['tab']>, screen: string) => {
    const [other, tab] = [await open(`${clinic.origin}/about`), await open(`${clinic.origin}/about`)]
    await tab.front()
    const watch = await camera(screen)
    return filmEndings({ clinic, tab, other }, shooting, watch).finally(watch.stop)
  }
  const trust = scheme === 'https' ? certificate : undefined
  return withProfile(engine, ({ tab }, screen) => task(tab, screen), trust, 'on disk').finally(clinic.close)
}
