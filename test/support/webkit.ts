import type { WebDriver } from 'selenium-webdriver'
import type { Browser, Profile } from './browser.js'
import { takeTurns } from './take-turns.js'
import { webkitSession } from './webkit-session.js'
import { webkitTab } from './webkit-tab.js'

async function nextWindow(driver: WebDriver, opened: boolean) {
  if (opened) await driver.switchTo().newWindow('tab')
  return driver.getWindowHandle()
}

async function profile(display: string): Promise<Profile> {
  const { driver, close } = await webkitSession(display)
  const inTurn = takeTurns()
  let opened = false
  const tab = async (url: string) => {
    const handle = await inTurn(() => nextWindow(driver, opened))
    opened = true
    return webkitTab(driver, handle, inTurn, url)
  }
  return { tab, close }
}

/**
 * WebKitGTK's MiniBrowser. Its automation sessions are ephemeral and start in less than a second, so each case gets a
 * process of its own. Only the window that a session starts with is ever in the foreground.
 */
export async function webkit(display: string): Promise<Browser> {
  return { name: 'webkit', profile: () => profile(display), close: async () => {} }
}
