import puppeteer, { type BrowserContext, type LaunchOptions, type Page } from 'puppeteer-core'
import type { Browser, EngineName, Profile } from './browser.js'
import { keepDiary } from './keep-diary.js'
import { pageTab } from './page-tab.js'
import type { Tab } from './tab.js'

function drivenBy(page: Page): Tab {
  const run = (task: (...args: never[]) => unknown, ...args: unknown[]) => page.evaluate(task as never, ...args)
  return pageTab({
    run: run as Tab['run'],
    click: selector => page.click(selector),
    type: (selector, text) => page.type(selector, text),
    front: () => page.bringToFront(),
  })
}

function profileIn(context: BrowserContext): Profile {
  const tab = async (url: string) => {
    const page = await context.newPage()
    await page.evaluateOnNewDocument(keepDiary)
    await page.bringToFront()
    await page.goto(url)
    return drivenBy(page)
  }
  return { tab, close: () => context.close() }
}

/** Chromium and Firefox: one process for all cases, as each gets a browser context (Firefox: a container) of its own. */
export async function puppeteerBrowser(name: EngineName, options: LaunchOptions): Promise<Browser> {
  const browser = await puppeteer.launch({
    headless: false,
    defaultViewport: null,
    protocolTimeout: 30_000,
    ...options,
  })
  const profile = async () => profileIn(await browser.createBrowserContext())
  return { name, profile, close: () => browser.close() }
}
