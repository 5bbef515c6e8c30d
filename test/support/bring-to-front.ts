import type { WebDriver } from 'selenium-webdriver'
import { HEIGHT, WIDTH } from './screen.js'

/**
 * Shows one window of MiniBrowser and hides the others, so that windows behave as tabs do: a minimised page is really
 * `hidden` and without focus, and the one that comes back becomes `visible` and gets its events. One that was minimised
 * comes back with the last picture that it painted for one frame, whatever its document is by then: GTK draws what it
 * kept. No page can prevent that, so what is filmed here was covered by another window, not minimised.
 */
export async function bringToFront(driver: WebDriver, front: string): Promise<void> {
  for (const handle of await driver.getAllWindowHandles()) {
    await driver.switchTo().window(handle)
    if (handle !== front) await driver.manage().window().minimize()
  }
  await driver.switchTo().window(front)
  await driver.manage().window().setRect({ x: 0, y: 0, width: WIDTH, height: HEIGHT })
}
