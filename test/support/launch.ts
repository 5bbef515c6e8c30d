import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core'
import type { EngineName } from './browser.js'

/** How Chromium or Firefox is started and ended on a display. */
export interface PuppeteerEngine {
  name: EngineName
  display: string
  options: LaunchOptions
  /** Other options for a second start, which opens the tabs that were open. */
  again: LaunchOptions
  /** The shortcut that quits the browser, for Firefox: it forgets its tabs if the driver ends it. */
  quitKeys?: string
}

/** Puppeteer's own handlers would close the browser and let this process go on. */
const handlers = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }
const face = { headless: false, defaultViewport: null, timeout: 120_000, protocolTimeout: 120_000 }
/** No test listens to what pages load: in Firefox the reports took a sixth of the time of the browser's own process. */
const silent = { networkEnabled: false, issuesEnabled: false }

/** An empty folder for a profile. */
export const profileFolder = (name: EngineName): string => mkdtempSync(join(tmpdir(), `logout-guard-${name}-`))

/** Starts a browser on the profile in this folder. */
export function launch(userDataDir: string, { display, options }: PuppeteerEngine): Promise<Browser> {
  const env = { ...process.env, DISPLAY: display }
  // A copy, as puppeteer removes arguments from this list.
  const args = [...(options.args ?? [])]
  return puppeteer.launch({ ...face, ...silent, ...handlers, userDataDir, env, ...options, args })
}
