import assert from 'node:assert/strict'
import { shoot } from '../../test/e2e/shoot.js'
import { showsCanary } from '../../test/e2e/shows-canary.js'
import type { Camera } from '../../test/support/camera.js'
import type { Tab } from '../../test/support/tab.js'
import { until } from '../../test/support/until.js'
import type { Remedy } from './all-remedies.js'
import type { Clinic } from './create-clinic.js'
import type { Ending, Scene } from './endings.js'

export interface FilmedRun {
  /** Frames that show the secret page, from before Back until 60 frames after a document was there. */
  frames: number
  /** The path that the tab shows at the end. */
  end: string
  /**
   * Where the secret page came from; `server`: it was asked for the page; `nowhere`: no page came, and no request was
   * sent.
   */
  from: 'bfcache' | 'HTTP cache' | 'server' | 'nowhere'
  /** From the answer to the sign-out to the browser's next request, in ms; `null` if there was none. */
  cleared: number | null
}

const whereAmI = () => ({ born: performance.timeOrigin, path: location.pathname, state: document.readyState })
const forgetShown = () => localStorage.clear()
const wasShown = () => ({ restored: 'restored' in localStorage, loaded: 'loaded' in localStorage })

/**
 * Signs in and opens the secret page. The other tab is ready before, as WebKitGTK keeps only about two frozen pages.
 */
async function openSecret({ tab, other, clinic: { origin } }: Scene, { isLanding }: Remedy): Promise<void> {
  await other.go(`${origin}/about`)
  await tab.go(`${origin}/login`)
  await tab.travel(() => tab.click('#sign-in'), isLanding ? '/account' : '/about')
  if (!isLanding) await tab.go(`${origin}/account`)
}

async function endSession(scene: Scene, { away }: Remedy, { isLeft, end }: Ending): Promise<void> {
  const { tab, clinic } = scene
  for (const path of isLeft ? away : []) await tab.go(clinic.origin + path)
  Object.assign(clinic, { signedOut: null })
  await end(scene)
  assert.equal(clinic.sessions.size, 0, 'nobody is signed in any more')
}

/** Goes back, and waits for another document in the tab, whichever it is. */
async function goBack(tab: Tab, entries: number): Promise<void> {
  const { born } = await tab.run(whereAmI)
  await tab.back(entries)
  const arrived = async () => {
    const now = await tab.run(whereAmI)
    return now.born !== born && now.state === 'complete'
  }
  await until(arrived, { what: 'another document after Back' })
}

const cleared = ({ signedOut, resumed }: Clinic) =>
  signedOut === null || resumed === null ? null : Math.round((resumed - signedOut) * 10) / 10

async function whence(tab: Tab, isAsked: boolean): Promise<FilmedRun['from']> {
  const { restored, loaded } = await tab.run(wasShown)
  if (restored) return 'bfcache'
  if (isAsked) return 'server'
  return loaded ? 'HTTP cache' : 'nowhere'
}

/** Signs in, opens the secret page, ends the session, and films Back. */
export async function filmRun(scene: Scene, remedy: Remedy, ending: Ending, watch: Camera): Promise<FilmedRun> {
  const { tab, clinic } = scene
  await openSecret(scene, remedy)
  await endSession(scene, remedy, ending)
  const gap = cleared(clinic)
  await tab.run(forgetShown)
  await until(() => !watch.frames.slice(-5).some(showsCanary), { what: 'a screen without the secret page' })
  const before = clinic.requests.length
  const entries = ending.entries + (ending.isLeft ? remedy.away.length : 0)
  const [frames = 0] = await shoot([() => goBack(tab, entries)], watch)
  const { path } = await tab.run(whereAmI)
  const isAsked = clinic.requests.slice(before).includes('GET /account')
  return { frames, end: path, from: await whence(tab, isAsked), cleared: gap }
}
