import { By, type WebDriver } from 'selenium-webdriver'
import { bringToFront } from './bring-to-front.js'
import type { EventLog } from './event-log.js'
import { pageTab } from './page-tab.js'
import type { Tab } from './tab.js'
import type { takeTurns } from './take-turns.js'
import { within } from './within.js'

/** If a script meets a page just as Back replaces it, its answer is lost, about once in thirty times. */
const lostAfter = 5000

/** One window of a program; every command first switches to its window. */
export async function webkitTab(
  driver: WebDriver,
  handle: string,
  inTurn: ReturnType<typeof takeTurns>,
  url: string,
  eventLog: EventLog,
): Promise<Tab> {
  const here = <T>(what: string, task: () => Promise<T>, limit = 60_000) =>
    inTurn(async () => {
      await within(limit, `to switch to the window, to ${what}`, driver.switchTo().window(handle))
      return within(limit, what, task())
    })
  const run = (task: (...args: never[]) => unknown, ...args: unknown[]) =>
    here(`run ${task}`, () => driver.executeScript(`return (${task})(...arguments)`, ...args), lostAfter)
  const element = async (selector: string) => {
    const [host = '', inner] = selector.split(' >>> ')
    const found = await driver.findElement(By.css(host))
    return inner ? (await found.getShadowRoot()).findElement(By.css(inner)) : found
  }
  const commands = {
    run: run as Tab['run'],
    click: (selector: string) => here(`click ${selector}`, async () => (await element(selector)).click()),
    type: (selector: string, text: string) =>
      here(`type into ${selector}`, async () => (await element(selector)).sendKeys(text)),
    enter: (url: string) => here(`open ${url}`, () => driver.get(url)),
    front: () => inTurn(() => bringToFront(driver, handle)),
  }
  const tab = pageTab(commands, eventLog)
  await tab.enter(url)
  return tab
}
