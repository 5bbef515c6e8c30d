import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { debianPackages } from './debian-packages.mjs'

/** A path that starts with `*` is in the library folder of this machine's architecture. */
function exists(path) {
  if (!path.startsWith('*')) return existsSync(path)
  return readdirSync('/usr/lib').some(folder => existsSync(`/usr/lib/${folder}${path.slice(1)}`))
}

const missing = () => Object.keys(debianPackages).filter(name => !exists(debianPackages[name]))

/** Returns nothing: what is still missing afterwards shows whether it worked. */
function install(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args) => spawnSync('apt-get', args, { env, stdio: 'inherit' })
  apt('update')
  apt('install', '--yes', '--no-install-recommends', ...packages)
}

/** Only root on Debian may install; anybody else gets the command to run. */
const mayInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/** Looks for the browsers and tools that the tests drive, and installs Debian's packages for what is missing. */
export function prepareBrowsers() {
  if (missing().length > 0 && mayInstall()) install(missing())
  const still = missing()
  if (still.length > 0) console.error(`The tests need: sudo apt-get install ${still.join(' ')}`)
  return still.length === 0
}
