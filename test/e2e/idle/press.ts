import type { KeyInput } from 'puppeteer-core'
import type { EngineName } from '../../support/browser.js'
import { pressKeys } from '../../support/press-keys.js'
import { pageOf } from '../../support/puppeteer-tab.js'
import type { Tab } from '../../support/tab.js'

/** Where the names of puppeteer and xdotool differ. */
const NAMES: Record<string, KeyInput> = { shift: 'Shift', Return: 'Enter' }

/** Holds all keys down but the last one, which is pressed. */
async function byDriver(tab: Tab, keys: string): Promise<void> {
  const names = keys.split('+').map(key => NAMES[key] ?? (key as KeyInput))
  const { keyboard } = pageOf(tab)
  for (const key of names) await keyboard.down(key)
  for (const key of names.reverse()) await keyboard.up(key)
}

/**
 * Presses keys, named as xdotool does, on the keyboard of this display, so that the browser itself gets them first.
 * Firefox's window never has the focus, as there is no window manager: there the driver presses them.
 */
export const press = (engine: EngineName, display: string, tab: Tab, keys: string): Promise<void> =>
  engine === 'firefox' ? byDriver(tab, keys) : pressKeys(display, keys)
