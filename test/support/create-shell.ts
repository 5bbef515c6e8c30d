import { once } from 'node:events'
import type { Browser, Page } from 'puppeteer-core'
import type { Shell } from './browser.js'
import { launch, type PuppeteerEngine } from './launch.js'
import { pressKeys } from './press-keys.js'
import { adoptTab } from './puppeteer-tab.js'
import { until } from './until.js'
import { within } from './within.js'

/** A browser that may be quit and started again, and the pages in it that belong to a tab of the test. */
export interface Housing {
  browser: Browser
  known: Set<Page>
}

const isReadyAt = (path: string) => location.pathname === path && document.readyState === 'complete'

/** A page of the browser itself (an empty tab in Firefox) runs no script, so it is not at any path. */
const isAt = (page: Page, path: string) => page.evaluate(isReadyAt, path).catch(() => false)

async function findUnknown(path: string, { browser, known }: Housing): Promise<Page | undefined> {
  for (const page of await browser.pages()) if (!known.has(page) && (await isAt(page, path))) return page
  return undefined
}

async function quit({ browser }: Housing, { quitKeys, display }: PuppeteerEngine) {
  const gone = once(browser.process() ?? process, 'exit')
  await (quitKeys ? pressKeys(display, quitKeys) : browser.close())
  await within(60_000, 'quit the browser', gone)
}

/** What a person does with a Chromium or Firefox that has a profile in this folder. */
export function createShell(housing: Housing, engine: PuppeteerEngine, folder: string): Shell {
  return {
    press: keys => pressKeys(engine.display, keys),
    async adopt(path) {
      const page = await until(() => findUnknown(path, housing), { what: `a tab at ${path} that the browser opened` })
      housing.known.add(page)
      return adoptTab(page)
    },
    quit: () => quit(housing, engine),
    async start() {
      housing.browser = await launch(folder, { ...engine, options: { ...engine.options, ...engine.again } })
    },
  }
}
