import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const isOurs = (name: string) => /^logout-guard.*\.js$/.test(name)

/** All scripts of the package, by their paths at a site that serves them side by side: the head asks for the rest. */
export function guardFiles(guardFile: string): Map<string, Buffer> {
  const folder = dirname(guardFile)
  const names = readdirSync(folder).filter(isOurs)
  return new Map(names.map(name => [`/${name}`, readFileSync(join(folder, name))]))
}
