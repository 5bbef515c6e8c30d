import type { BrowserContext } from 'puppeteer-core'
import type { Browser, Profile } from './browser.js'
import { launch, type PuppeteerEngine, profileFolder } from './launch.js'
import { profileOnDisk } from './profile-on-disk.js'
import { openTab } from './puppeteer-tab.js'
import { removeAtExit } from './remove-at-exit.js'

const profileIn = (context: BrowserContext): Profile => ({
  tab: async url => openTab(await context.newPage(), url),
  close: () => context.close(),
})

/** Chromium or Firefox: one process for all light profiles, as each is a browser context (in Firefox a container). */
export async function puppeteerBrowser(engine: PuppeteerEngine): Promise<Browser> {
  const folder = profileFolder(engine.name)
  const browser = await launch(folder, engine)
  const remove = removeAtExit(folder)
  const light = async () => profileIn(await browser.createBrowserContext())
  const profiles = { light, 'on disk': () => profileOnDisk(engine) }
  const close = async () => {
    await browser.close()
    await remove()
  }
  return { name: engine.name, profile: kind => profiles[kind](), close }
}
