import type { Camera } from '../support/camera.js'
import type { Tab } from '../support/tab.js'
import { until } from '../support/until.js'
import { showsCanary } from './shows-canary.js'
import { assertFed } from './starved.js'

function lightUp() {
  const light = document.createElement('div')
  light.id = 'flash'
  light.style.cssText = 'position: fixed; inset: 0; background: #f00; z-index: 2147483647'
  document.documentElement.append(light)
}

const putOut = () => document.getElementById('flash')?.remove()

/**
 * Fills the tab with the colour of the canary until the camera has seen it, then waits until the screen is clean. Fails
 * if the camera is starved already during the flash.
 */
export async function flash(tab: Tab, { frames }: Camera): Promise<void> {
  const first = frames.length
  const last = (count: number) => frames.slice(Math.max(first, frames.length - count))
  const isLit = () => last(5).length === 5 && last(5).every(showsCanary)
  await tab.run(lightUp)
  await until(isLit, { what: 'the calibrating flash on the film' })
  await tab.run(putOut)
  await until(() => !last(5).some(showsCanary), { what: 'a screen without the canary before the film' })
  assertFed(frames.slice(first), 'the flash')
}
