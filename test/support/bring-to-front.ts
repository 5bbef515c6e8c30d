import type { WebDriver } from 'selenium-webdriver'
import { HEIGHT, WIDTH } from './screen.js'

/**
 * Shows one window of MiniBrowser and hides the others, so that windows behave like tabs: a minimised page is really
 * `hidden` and without focus, and a page that comes back becomes `visible` and gets its events. For one frame a window
 * that was minimised shows the last picture that it painted, even if its document has changed: GTK draws what it kept.
 * No page can prevent that, so a filmed page was covered by another window, and not minimised.
 */
export async function bringToFront(driver: WebDriver, front: string): Promise<void> {
  for (const handle of await driver.getAllWindowHandles()) {
    await driver.switchTo().window(handle)
    if (handle !== front) await driver.manage().window().minimize()
  }
  await driver.switchTo().window(front)
  await driver.manage().window().setRect({ x: 0, y: 0, width: WIDTH, height: HEIGHT })
}
