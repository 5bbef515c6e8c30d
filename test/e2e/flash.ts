import type { Camera } from '../support/camera.js'
import type { Tab } from '../support/tab.js'
import { until } from '../support/until.js'
import { showsCanary } from './shows-canary.js'

function lightUp() {
  const light = document.createElement('div')
  light.id = 'flash'
  light.style.cssText = 'position: fixed; inset: 0; background: #f00; z-index: 2147483647'
  document.documentElement.append(light)
}

const putOut = () => document.getElementById('flash')?.remove()

/** Fills the tab with the colour of the canary until the camera has seen it, then waits until the screen is clean. */
export async function flash(tab: Tab, { frames }: Camera): Promise<void> {
  await tab.run(lightUp)
  await until(() => showsCanary(frames.at(-1)), { what: 'the calibrating flash on the film' })
  await tab.run(putOut)
  await until(() => !frames.slice(-5).some(showsCanary), { what: 'a screen without the canary before the film' })
}
