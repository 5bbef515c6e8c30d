import { existsSync, readdirSync } from 'node:fs'
import { debianPackages } from './debian-packages.mjs'
import { installPackages } from './install-packages.mjs'

/** A path that starts with `*` is in the library folder of this machine's architecture. */
function exists(path) {
  if (!path.startsWith('*')) return existsSync(path)
  return readdirSync('/usr/lib').some(folder => existsSync(`/usr/lib/${folder}${path.slice(1)}`))
}

const missing = () => Object.keys(debianPackages).filter(name => !exists(debianPackages[name]))

/** Looks for the browsers and tools that the tests drive, and installs Debian's packages for what is missing. */
export const prepareBrowsers = () => installPackages(missing)
