import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const changed = name => statSync(`${root}/${name}`, { throwIfNoEntry: false })?.mtimeMs ?? 0
/** Its own words stand on the screen already; all that is left to know is whether it worked. */
const npm = (...args) => spawnSync('npm', args, { cwd: root, stdio: 'inherit' }).status === 0

/** npm writes this inner lock file last, so a download that was broken off counts as missing. */
const installed = () => changed('node_modules/.package-lock.json') >= changed('package-lock.json')

/**
 * `npm install`, not `npm ci`: a lock file from a registry without the optional packages of other platforms is out of
 * step for `npm ci` (npm 11), while `install` takes the locked versions all the same.
 */
const install = () => npm('install', '--no-save')

/** Installs the packages if they are missing or older than the lock file, then builds. */
export function prepareBuild() {
  return (installed() || install()) && npm('run', '--silent', 'build')
}
