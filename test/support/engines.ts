import type { Browser, EngineName, Trust } from './browser.js'
import { chromium } from './chromium.js'
import { firefox } from './firefox.js'
import { webkit } from './webkit.js'

/** Starts an engine on a display. Without `trust` it refuses a certificate of our own. */
export const engines: Record<EngineName, (display: string, trust?: Trust) => Promise<Browser>> = {
  chromium,
  firefox,
  webkit,
}
