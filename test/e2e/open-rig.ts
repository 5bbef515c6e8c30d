import type { Browser, EngineName } from '../support/browser.js'
import { type Camera, camera } from '../support/camera.js'
import { display } from '../support/display.js'
import { engines } from '../support/engines.js'

/** One engine on a display of its own. */
export interface Rig {
  browser: Browser
  display: string
  /** A camera before this display, for one film: one that only runs on costs as much as a browser. */
  camera(): Promise<Camera>
  /** Whether the camera also judges where the browser's own last picture may be on the film, see `lastPicture`. */
  filmsLastPicture?: boolean
  close(): Promise<void>
}

/** Starts an engine on a new display; `start`: in another way than all cases share. */
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
