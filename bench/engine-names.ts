import type { EngineName } from '../test/support/browser.js'

/** The names of the engines in tables. */
export const ENGINE_NAMES: Record<EngineName, string> = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' }
