import type { Browser } from './browser.js'
import { puppeteerBrowser } from './puppeteer-browser.js'

/** Debian's Firefox ESR, driven over WebDriver BiDi: no geckodriver is needed. */
export function firefox(display: string): Promise<Browser> {
  return puppeteerBrowser('firefox', {
    browser: 'firefox',
    executablePath: '/usr/bin/firefox-esr',
    args: ['--width=1024', '--height=768'],
    env: { ...process.env, DISPLAY: display },
  })
}
