import type { Browser } from './browser.js'
import { puppeteerBrowser } from './puppeteer-browser.js'

const quiet = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const plain = ['--disable-gpu', '--disable-quic', '--window-size=1024,768', '--window-position=0,0']
/** Chromium's sandbox refuses to run as root. */
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const args = [...quiet, ...plain, ...asRoot]
const withBfcache = ['--disable-back-forward-cache']

/** Debian's Chromium with its bfcache on: puppeteer turns it off unless that argument is taken out. */
export function chromium(display: string): Promise<Browser> {
  return puppeteerBrowser({
    name: 'chromium',
    display,
    options: { executablePath: '/usr/bin/chromium', args, ignoreDefaultArgs: withBfcache },
    again: { args: [...args, '--restore-last-session'], ignoreDefaultArgs: [...withBfcache, 'about:blank'] },
  })
}
