import type { Page } from 'puppeteer-core'
import { type EventLog, openEventLog } from './event-log.js'
import { logEvents } from './log-events.js'
import { pageTab } from './page-tab.js'
import type { Tab } from './tab.js'

const pages = new WeakMap<Tab, Page>()

/** Puppeteer's page of a tab, for what only Chromium's driver can do. */
export function pageOf(tab: Tab): Page {
  const page = pages.get(tab)
  if (!page) throw new Error('puppeteer does not drive this tab')
  return page
}

function drivenBy(page: Page, eventLog: EventLog): Tab {
  const run = (task: (...args: never[]) => unknown, ...args: unknown[]) => page.evaluate(task as never, ...args)
  const driver = {
    run: run as Tab['run'],
    click: (selector: string) => page.click(selector),
    type: (selector: string, text: string) => page.type(selector, text),
    front: () => page.bringToFront(),
    // After a restore Firefox's driver never reports that the page has loaded.
    enter: async (url: string) => void page.goto(url).catch(() => undefined),
  }
  const tab = pageTab(driver, eventLog)
  pages.set(tab, page)
  return tab
}

/** Opens an address in an empty page, which has an event log from its first document on. */
export async function openTab(page: Page, url: string): Promise<Tab> {
  const eventLog = await openEventLog()
  // "Leave this page?": no.
  page.on('dialog', dialog => dialog.dismiss())
  await page.evaluateOnNewDocument(logEvents, eventLog.address)
  await page.bringToFront()
  await page.goto(url)
  return drivenBy(page, eventLog)
}

/** Takes over a page that the browser opened by itself: its event log begins with the current document. */
export async function adoptTab(page: Page): Promise<Tab> {
  const eventLog = await openEventLog()
  await page.evaluate(logEvents, eventLog.address)
  return drivenBy(page, eventLog)
}
