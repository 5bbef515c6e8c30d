import type { Page } from 'puppeteer-core'
import type { Profile } from './browser.js'
import { createShell, type Housing } from './create-shell.js'
import { launch, type PuppeteerEngine, profileFolder } from './launch.js'
import { openTab } from './puppeteer-tab.js'
import { removeAtExit } from './remove-at-exit.js'

/** A browser opens one empty page by itself; left alone, it would be one tab more than the test knows. */
async function emptyPage({ browser, known }: Housing): Promise<Page> {
  const [first] = known.size === 0 ? await browser.pages() : []
  const page = first ?? (await browser.newPage())
  known.add(page)
  return page
}

/** A Chromium or Firefox of its own, with whose window a person can do what no page allows. */
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
