import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const isOurs = (name: string) => /^logout-guard.*\.js$/.test(name)

/**
 * All scripts of the package by path, for a site that serves them in one folder: the head loads the rest from there.
 */
export function guardFiles(guardFile: string): Map<string, Buffer> {
  const folder = dirname(guardFile)
  const names = readdirSync(folder).filter(isOurs)
  return new Map(names.map(name => [`/${name}`, readFileSync(join(folder, name))]))
}
