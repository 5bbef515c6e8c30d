import type { Browser, Trust } from './browser.js'
import { puppeteerBrowser } from './puppeteer-browser.js'
import { HEIGHT, WIDTH } from './screen.js'

const quiet = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const plain = ['--disable-gpu', '--disable-quic', `--window-size=${WIDTH},${HEIGHT}`, '--window-position=0,0']
/**
 * Chromium's own pages below the address bar. With the spare renderer of each profile they are half of all renderers.
 */
const pagesOfItsOwn = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup']
export const slim = `--disable-features=${[...pagesOfItsOwn, 'SpareRendererForSitePerProcess']}`
/** Chromium's sandbox refuses to run as root. */
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const args = [...quiet, ...plain, slim, ...asRoot]
const withBfcache = ['--disable-back-forward-cache']

/** Trusts a certificate by its key: if Chromium only ignores the error, it does not use its HTTP cache. */
const trusting = ({ keyHash }: Trust) => [`--ignore-certificate-errors-spki-list=${keyHash}`]

/** Debian's Chromium with its bfcache on: puppeteer turns it off unless its argument is removed. */
export function chromium(display: string, trust?: Trust): Promise<Browser> {
  const all = [...args, ...(trust ? trusting(trust) : [])]
  return puppeteerBrowser({
    name: 'chromium',
    display,
    options: { executablePath: '/usr/bin/chromium', args: all, ignoreDefaultArgs: withBfcache },
    again: { args: [...all, '--restore-last-session'], ignoreDefaultArgs: [...withBfcache, 'about:blank'] },
  })
}
