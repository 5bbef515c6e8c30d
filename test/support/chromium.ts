import type { Browser } from './browser.js'
import { puppeteerBrowser } from './puppeteer-browser.js'

const quiet = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const plain = ['--disable-gpu', '--disable-quic', '--window-size=1024,768', '--window-position=0,0']
/** Chromium's sandbox refuses to run as root. */
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** Debian's Chromium with its bfcache on: puppeteer turns it off unless that argument is taken out. */
export function chromium(display: string): Promise<Browser> {
  return puppeteerBrowser('chromium', {
    executablePath: '/usr/bin/chromium',
    args: [...quiet, ...plain, ...asRoot],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    env: { ...process.env, DISPLAY: display },
  })
}
