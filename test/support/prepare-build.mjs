import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const changed = name => statSync(`${root}/${name}`, { throwIfNoEntry: false })?.mtimeMs ?? 0

/** The npm that runs this script, else the one in the path, which is a shell script on Windows. */
const { npm_execpath: script } = process.env
const [program, ...first] = script ? [process.execPath, script] : ['npm']
/** npm prints its own messages; this returns whether it worked. */
const npm = (...args) =>
  spawnSync(program, [...first, ...args], { cwd: root, stdio: 'inherit', shell: !script }).status === 0

/** npm writes this inner lock file last, so an interrupted download counts as missing. */
const installed = () => changed('node_modules/.package-lock.json') >= changed('package-lock.json')

/** Installs the packages if they are missing or older than the lock file, then builds. */
export function prepareBuild() {
  return (installed() || npm('ci')) && npm('run', '--silent', 'build')
}
