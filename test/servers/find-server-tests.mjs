import { basename } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findTests } from '../support/find-tests.mjs'

/** The compiled test of each server, by the server's name. */
export const findServerTests = () => new Map(findTests('servers').map(file => [basename(file, '.test.js'), file]))

/** What Debian has to install for the server with this test: beside it lies the server's description. */
export async function packagesFor(file) {
  const descriptions = Object.values(await import(pathToFileURL(file.replace('.test.js', '.js')).href))
  return descriptions.flatMap(({ packages }) => packages)
}
