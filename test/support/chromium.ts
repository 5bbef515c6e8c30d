import type { Browser, Trust } from './browser.js'
import { puppeteerBrowser } from './puppeteer-browser.js'
import { HEIGHT, WIDTH } from './screen.js'

const quiet = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const plain = ['--disable-gpu', '--disable-quic', `--window-size=${WIDTH},${HEIGHT}`, '--window-position=0,0']
/** Pages under the address bar of each window, and a renderer in reserve for each profile: half of all renderers. */
const pagesOfItsOwn = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup']
export const slim = `--disable-features=${[...pagesOfItsOwn, 'SpareRendererForSitePerProcess']}`
/** Chromium's sandbox refuses to run as root. */
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const args = [...quiet, ...plain, slim, ...asRoot]
const withBfcache = ['--disable-back-forward-cache']

/** By its key: a certificate that is accepted by override makes Chromium skip its HTTP cache. */
const trusting = ({ keyHash }: Trust) => [`--ignore-certificate-errors-spki-list=${keyHash}`]

/** Debian's Chromium with its bfcache on: puppeteer turns it off unless that argument is taken out. */
export function chromium(display: string, trust?: Trust): Promise<Browser> {
  const all = [...args, ...(trust ? trusting(trust) : [])]
  return puppeteerBrowser({
    name: 'chromium',
    display,
    options: { executablePath: '/usr/bin/chromium', args: all, ignoreDefaultArgs: withBfcache },
    again: { args: [...all, '--restore-last-session'], ignoreDefaultArgs: [...withBfcache, 'about:blank'] },
  })
}
