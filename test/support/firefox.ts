import type { Browser, Trust } from './browser.js'
import { puppeteerBrowser } from './puppeteer-browser.js'
import { HEIGHT, WIDTH } from './screen.js'

const preferences = {
  // By default Firefox keeps eight frozen pages in all, and those of finished cases count until they are collected.
  'browser.sessionhistory.max_total_viewers': 64,
  // "Open previous windows and tabs".
  'browser.startup.page': 3,
}

/** Debian's Firefox ESR, driven over WebDriver BiDi without geckodriver. `more`: other preferences. */
export function firefox(display: string, trust?: Trust, more: Record<string, unknown> = {}): Promise<Browser> {
  return puppeteerBrowser({
    name: 'firefox',
    display,
    options: {
      browser: 'firefox',
      executablePath: '/usr/bin/firefox-esr',
      args: [`--width=${WIDTH}`, `--height=${HEIGHT}`],
      extraPrefsFirefox: { ...preferences, ...more },
      acceptInsecureCerts: trust !== undefined,
    },
    again: { ignoreDefaultArgs: ['about:blank'] },
    quitKeys: 'ctrl+q',
  })
}
