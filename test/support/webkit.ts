import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Profile, Trust } from './browser.js'
import { type EventLog, openEventLog } from './event-log.js'
import { logEvents } from './log-events.js'
import { removeAtExit } from './remove-at-exit.js'
import { takeTurns } from './take-turns.js'
import { miniBrowser, type WebkitProgram, webkitHost } from './webkit-programs.js'
import { webkitSession } from './webkit-session.js'
import { webkitTab } from './webkit-tab.js'

type Open = () => Promise<EventLog>

async function profile(display: string, program: WebkitProgram, open: Open, trust?: Trust): Promise<Profile> {
  const { driver, close } = await webkitSession(display, program, trust)
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
    return webkitTab(driver, handle, inTurn, url, await open())
  }
  return { tab, close }
}

/**
 * WebDriver runs no script before a page's own, so a document that is left at once would never be logged. Here the
 * program itself runs the logging script in each document; all its tabs share one event log.
 */
async function profileOnDisk(display: string, trust?: Trust): Promise<Profile> {
  const folder = mkdtempSync(join(tmpdir(), 'logout-guard-webkit-'))
  const remove = removeAtExit(folder)
  const eventLog = await openEventLog()
  const program = webkitHost(folder, `(${logEvents})(${JSON.stringify(eventLog.address)})`)
  const { tab, close } = await profile(display, program, async () => eventLog, trust)
  const end = async () => {
    await close()
    await remove()
  }
  return { tab, close: end }
}

/**
 * WebKitGTK. Its programs start in less than a second, so each run gets a process of its own. A "tab" is a window here,
 * as tabs that WebDriver opens never come to the foreground. A new window is on top of the others and does not hide
 * them; `front()` hides them.
 */
export async function webkit(display: string, trust?: Trust): Promise<Browser> {
  const light = () => profile(display, miniBrowser(), openEventLog, trust)
  const profiles = { light, 'on disk': () => profileOnDisk(display, trust) }
  return { name: 'webkit', profile: kind => profiles[kind](), close: async () => {} }
}
