import { fileURLToPath } from 'node:url'
import { defaultReporter } from '@web/test-runner'
import { chromeLauncher } from '@web/test-runner-chrome'
import { recordPageResults } from './support/record-page-results.mjs'

/** Chromium's sandbox refuses to run as root. */
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** Page tests: the guard's own modules, in a page of Debian's Chromium with its bfcache on. */
export default {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  files: 'build/test/page/**/*.test.js',
  nodeResolve: true,
  concurrency: 1,
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: '/usr/bin/chromium',
        args: asRoot,
        ignoreDefaultArgs: ['--disable-back-forward-cache'],
      },
    }),
  ],
  reporters: [defaultReporter(), recordPageResults()],
}
