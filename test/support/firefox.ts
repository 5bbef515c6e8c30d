import type { Browser } from './browser.js'
import { puppeteerBrowser } from './puppeteer-browser.js'

/** Firefox keeps eight frozen pages in all, and those of cases that are over count until they are collected. */
const preferences = { 'browser.sessionhistory.max_total_viewers': 64 }

/** Debian's Firefox ESR, driven over WebDriver BiDi: no geckodriver is needed. */
export function firefox(display: string): Promise<Browser> {
  return puppeteerBrowser('firefox', {
    browser: 'firefox',
    executablePath: '/usr/bin/firefox-esr',
    args: ['--width=1024', '--height=768'],
    extraPrefsFirefox: preferences,
    env: { ...process.env, DISPLAY: display },
  })
}
