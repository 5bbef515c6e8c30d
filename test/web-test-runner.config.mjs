import { fileURLToPath } from 'node:url'
import { defaultReporter } from '@web/test-runner'
import { chromeLauncher } from '@web/test-runner-chrome'
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins'
import { slim } from '../build/test/support/chromium.js'
import { serveFixtures } from './fixtures/serve-fixtures.mjs'
import { recordPageResults } from './support/record-page-results.mjs'

/** Chromium's sandbox refuses to run as root. */
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** The test page is recorded like the pages under test. */
const testRunnerHtml = testFramework => `<!doctype html>
<html lang="en">
  <head><title>Page tests</title><script src="/test/fixtures/record.js"></script></head>
  <body><script type="module" src="${testFramework}"></script></body>
</html>`

/** Page tests: the guard's own modules, in a page of Debian's Chromium with its bfcache on. */
export default {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  files: 'build/test/page/**/*.test.js',
  nodeResolve: true,
  concurrency: 1,
  middleware: [serveFixtures],
  plugins: [a11ySnapshotPlugin()],
  testRunnerHtml,
  testFramework: { config: { timeout: 90_000 } },
  testsFinishTimeout: 600_000,
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: '/usr/bin/chromium',
        args: [slim, ...asRoot],
        ignoreDefaultArgs: ['--disable-back-forward-cache'],
        // Nobody listens to what the pages load.
        networkEnabled: false,
        issuesEnabled: false,
      },
    }),
  ],
  reporters: [defaultReporter(), recordPageResults()],
}
