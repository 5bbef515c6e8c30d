import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { removeAtExit } from './remove-at-exit.js'

const root = fileURLToPath(new URL('../../..', import.meta.url))
let packed: string | undefined

function unpack(): string {
  const folder = mkdtempSync(join(tmpdir(), 'logout-guard-package-'))
  removeAtExit(folder)
  const args = ['pack', '--ignore-scripts', '--json', '--loglevel=error', '--pack-destination', folder]
  const [tarball] = JSON.parse(execFileSync('npm', args, { cwd: root, encoding: 'utf8' }))
  execFileSync('tar', ['-xzf', join(folder, tarball.filename), '-C', folder])
  return join(folder, 'package/dist/logout-guard.js')
}

/** The script file as a user of the npm package gets it: packed and unpacked once for each process. */
export function pack(): string {
  packed ??= unpack()
  return packed
}
