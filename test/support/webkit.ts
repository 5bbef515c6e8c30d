import type { Browser, Profile } from './browser.js'
import { takeTurns } from './take-turns.js'
import { webkitSession } from './webkit-session.js'
import { webkitTab } from './webkit-tab.js'

async function profile(display: string): Promise<Profile> {
  const { driver, close } = await webkitSession(display)
  const inTurn = takeTurns()
  const first = await driver.getWindowHandle()
  let opened = 0
  const handleOfNext = async () => {
    if (opened++ === 0) return first
    await driver.switchTo().newWindow('window')
    return driver.getWindowHandle()
  }
  const tab = async (url: string) => {
    const handle = await inTurn(handleOfNext)
    return webkitTab(driver, handle, inTurn, url)
  }
  return { tab, close }
}

/**
 * WebKitGTK's MiniBrowser. Its automation sessions are ephemeral and start in less than a second, so each case gets a
 * process of its own. A "tab" is a window here, as tabs that WebDriver opens never come to the foreground. A new window
 * lies on top of the others without hiding them; `front()` hides them.
 */
export async function webkit(display: string): Promise<Browser> {
  return { name: 'webkit', profile: () => profile(display), close: async () => {} }
}
