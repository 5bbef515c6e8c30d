import type { Page } from 'puppeteer-core'
import { type Diary, diary } from './diary.js'
import { keepDiary } from './keep-diary.js'
import { pageTab } from './page-tab.js'
import type { Tab } from './tab.js'

function drivenBy(page: Page, notes: Diary): Tab {
  const run = (task: (...args: never[]) => unknown, ...args: unknown[]) => page.evaluate(task as never, ...args)
  const driver = {
    run: run as Tab['run'],
    click: (selector: string) => page.click(selector),
    type: (selector: string, text: string) => page.type(selector, text),
    front: () => page.bringToFront(),
    // After a restore Firefox's driver never tells that the page is there.
    enter: async (url: string) => void page.goto(url).catch(() => undefined),
  }
  return pageTab(driver, notes)
}

/** Shows an address in an empty page, which keeps a diary from its first document on. */
export async function openTab(page: Page, url: string): Promise<Tab> {
  const notes = await diary()
  // "Leave this page?": no.
  page.on('dialog', dialog => dialog.dismiss())
  await page.evaluateOnNewDocument(keepDiary, notes.address)
  await page.bringToFront()
  await page.goto(url)
  return drivenBy(page, notes)
}

/** Takes over a page that the browser opened by itself: its diary begins with the document that is there now. */
export async function adoptTab(page: Page): Promise<Tab> {
  const notes = await diary()
  await page.evaluate(keepDiary, notes.address)
  return drivenBy(page, notes)
}
