import type { Browser, EngineName } from '../support/browser.js'
import { type Camera, camera } from '../support/camera.js'
import { display } from '../support/display.js'
import { engines } from '../support/engines.js'

/** What runs need: one engine, on a display of its own, with a camera. */
export interface Rig {
  browser: Browser
  display: string
  /** Starts a camera on this display for one film: a camera that runs all the time costs as much as a browser. */
  camera(): Promise<Camera>
  /** Whether the camera also judges the cases in which the browser may show its own last picture, see `lastPicture`. */
  filmsLastPicture?: boolean
  close(): Promise<void>
}

/** Starts an engine on a new display. `start` replaces the usual way to start it. */
export async function openRig(
  engine: EngineName,
  start: (display: string) => Promise<Browser> = engines[engine],
): Promise<Rig> {
  const screen = await display()
  const browser = await start(screen.name).catch(async error => {
    await screen.stop()
    throw error
  })
  const close = async () => {
    await browser.close()
    await screen.stop()
  }
  return { browser, display: screen.name, camera: () => camera(screen.name), close }
}
