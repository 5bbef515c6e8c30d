import { basename } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findTests } from '../support/find-tests.mjs'
import { isInstalled } from './is-installed.mjs'

/** What a compiled test file tests: the description of the server lies beside it. */
async function describe(test) {
  const [server] = Object.values(await import(pathToFileURL(test.replace('.test.js', '.js')).href))
  const missing = () => server.packages.filter(name => !isInstalled(name))
  return { name: basename(test, '.test.js'), test, missing }
}

/** Every real server that has a test: its name, its compiled test file, and Debian's packages that are missing. */
export const findServers = () => Promise.all(findTests('servers').map(describe))
