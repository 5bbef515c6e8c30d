import type { Browser, EngineName } from './browser.js'
import { chromium } from './chromium.js'
import { firefox } from './firefox.js'
import { webkit } from './webkit.js'

/** Starts an engine on a display. */
export const engines: Record<EngineName, (display: string) => Promise<Browser>> = { chromium, firefox, webkit }
