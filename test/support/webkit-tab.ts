import { By, type WebDriver } from 'selenium-webdriver'
import { bringToFront } from './bring-to-front.js'
import { diary } from './diary.js'
import { pageTab } from './page-tab.js'
import type { Tab } from './tab.js'
import type { takeTurns } from './take-turns.js'

/** One window of a MiniBrowser; every command first names the window that it is for. */
export async function webkitTab(
  driver: WebDriver,
  handle: string,
  inTurn: ReturnType<typeof takeTurns>,
  url: string,
): Promise<Tab> {
  const here = <T>(task: () => Promise<T>) =>
    inTurn(async () => {
      await driver.switchTo().window(handle)
      return task()
    })
  const run = (task: (...args: never[]) => unknown, ...args: unknown[]) =>
    here(() => driver.executeScript(`return (${task})(...arguments)`, ...args))
  const element = async (selector: string) => {
    const [host = '', inner] = selector.split(' >>> ')
    const found = await driver.findElement(By.css(host))
    return inner ? (await found.getShadowRoot()).findElement(By.css(inner)) : found
  }
  const commands = {
    run: run as Tab['run'],
    click: (selector: string) => here(async () => (await element(selector)).click()),
    type: (selector: string, text: string) => here(async () => (await element(selector)).sendKeys(text)),
    front: () => inTurn(() => bringToFront(driver, handle)),
  }
  const tab = pageTab(commands, await diary())
  await tab.travel(() => here(() => driver.get(url)), new URL(url).pathname)
  return tab
}
