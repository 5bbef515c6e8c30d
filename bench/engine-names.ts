import type { EngineName } from '../test/support/browser.js'

/** As they are called in tables. */
export const ENGINE_NAMES: Record<EngineName, string> = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' }
