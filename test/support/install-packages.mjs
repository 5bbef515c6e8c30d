import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Only root on Debian may install; anybody else gets the command to run. */
const mayInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/** Returns nothing: what is still missing afterwards shows whether it worked. */
function install(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args) => spawnSync('apt-get', args, { env, stdio: 'inherit' })
  apt('update')
  apt('install', '--yes', '--no-install-recommends', ...packages)
}

/**
 * Installs Debian's packages that are missing. Returns whether all are there now.
 * @param {() => string[]} missing Looks which ones are missing.
 */
export function installPackages(missing) {
  if (missing().length > 0 && mayInstall()) install(missing())
  const still = missing()
  if (still.length > 0) console.error(`The tests need: sudo apt-get install ${still.join(' ')}`)
  return still.length === 0
}
