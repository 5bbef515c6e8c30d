import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * The compiled test files of a suite. Node 20's runner has no globs, and a shell would pass on a glob without matches.
 */
export function findTests(suite) {
  const folder = fileURLToPath(new URL(`../../build/test/${suite}/`, import.meta.url))
  if (!existsSync(folder)) return []
  const files = readdirSync(folder, { recursive: true })
  return files.filter(file => file.endsWith('.test.js')).map(file => `${folder}${file}`)
}
