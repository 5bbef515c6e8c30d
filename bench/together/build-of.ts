import { execFileSync } from 'node:child_process'
import { mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { removeAtExit } from '../../test/support/remove-at-exit.js'

/**
 * Builds an earlier commit of this repository with today's tools, and returns the path of its `dist/logout-guard.js`.
 */
export function buildOf(commit: string): string {
  const cwd = mkdtempSync(join(tmpdir(), 'logout-guard-build-'))
  removeAtExit(cwd)
  const archive = join(cwd, 'archive.tar')
  execFileSync('git', ['archive', '--output', archive, commit])
  execFileSync('tar', ['-xf', archive], { cwd })
  symlinkSync(resolve('node_modules'), join(cwd, 'node_modules'))
  execFileSync('npm', ['run', 'build'], { cwd, stdio: 'pipe' })
  return join(cwd, 'dist/logout-guard.js')
}
