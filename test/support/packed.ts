import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { removeAtExit } from './remove-at-exit.js'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** The package as its users get it. */
export interface Packed {
  readonly tarball: Buffer
  /** Where it lies unpacked. */
  readonly folder: string
  /** Every file in it, sorted. */
  readonly files: readonly string[]
}

let found: Packed | undefined

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  return paths.map(path => path.slice(folder.length + 1)).sort()
}

function pack(): Packed {
  const place = mkdtempSync(join(tmpdir(), 'logout-guard-package-'))
  removeAtExit(place)
  const args = ['pack', '--ignore-scripts', '--json', '--loglevel=error', '--pack-destination', place]
  const [{ filename }] = JSON.parse(execFileSync('npm', args, { cwd: root, encoding: 'utf8' }))
  execFileSync('tar', ['-xzf', join(place, filename), '-C', place])
  const folder = join(place, 'package')
  return { tarball: readFileSync(join(place, filename)), folder, files: filesIn(folder) }
}

/** What `npm pack` makes of the built files, once for each process. */
export function packed(): Packed {
  found ??= pack()
  return found
}
