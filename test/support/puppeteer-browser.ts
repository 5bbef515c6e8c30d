import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type BrowserContext, type LaunchOptions, type Page } from 'puppeteer-core'
import type { Browser, EngineName, Profile } from './browser.js'
import { type Diary, diary } from './diary.js'
import { keepDiary } from './keep-diary.js'
import { pageTab } from './page-tab.js'
import { removeAtExit } from './remove-at-exit.js'
import type { Tab } from './tab.js'

function drivenBy(page: Page, notes: Diary): Tab {
  const run = (task: (...args: never[]) => unknown, ...args: unknown[]) => page.evaluate(task as never, ...args)
  const driver = {
    run: run as Tab['run'],
    click: (selector: string) => page.click(selector),
    type: (selector: string, text: string) => page.type(selector, text),
    front: () => page.bringToFront(),
  }
  return pageTab(driver, notes)
}

function profileIn(context: BrowserContext): Profile {
  const tab = async (url: string) => {
    const page = await context.newPage()
    const notes = await diary()
    await page.evaluateOnNewDocument(keepDiary, notes.address)
    await page.bringToFront()
    await page.goto(url)
    return drivenBy(page, notes)
  }
  return { tab, close: () => context.close() }
}

/** Puppeteer's own handlers would close the browser and let this process go on. */
const handlers = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }
const face = { headless: false, defaultViewport: null, protocolTimeout: 30_000 }

/** Chromium and Firefox: one process for all cases, as each gets a browser context (Firefox: a container) of its own. */
export async function puppeteerBrowser(name: EngineName, options: LaunchOptions): Promise<Browser> {
  const userDataDir = mkdtempSync(join(tmpdir(), `logout-guard-${name}-`))
  const browser = await puppeteer.launch({ ...face, ...handlers, userDataDir, ...options })
  removeAtExit(userDataDir)
  const profile = async () => profileIn(await browser.createBrowserContext())
  return { name, profile, close: () => browser.close() }
}
