import type { Page } from 'puppeteer-core'
import type { Profile } from './browser.js'
import { createShell, type Housing } from './create-shell.js'
import { launch, type PuppeteerEngine, profileFolder } from './launch.js'
import { openTab } from './puppeteer-tab.js'
import { removeAtExit } from './remove-at-exit.js'

/** An empty page. The first one is the page that the browser opens by itself: unused, it would be an extra tab. */
async function emptyPage({ browser, known }: Housing): Promise<Page> {
  const [first] = known.size === 0 ? await browser.pages() : []
  const page = first ?? (await browser.newPage())
  known.add(page)
  return page
}

/** A Chromium or Firefox of its own, so that a test can also use the browser around the pages. */
export async function profileOnDisk(engine: PuppeteerEngine): Promise<Profile> {
  const folder = profileFolder(engine.name)
  const housing: Housing = { browser: await launch(folder, engine), known: new Set() }
  const remove = removeAtExit(folder)
  const close = async () => {
    await housing.browser.close()
    await remove()
  }
  return {
    tab: async url => openTab(await emptyPage(housing), url),
    close,
    shell: createShell(housing, engine, folder),
  }
}
