import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packed } from './packed.js'
import { removeAtExit } from './remove-at-exit.js'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** A project of a user: ESM, the packed package among its modules, and the files of test/types as its source. */
export function createConsumer(): string {
  const folder = mkdtempSync(join(tmpdir(), 'logout-guard-consumer-'))
  removeAtExit(folder)
  cpSync(join(root, 'test/types'), folder, { recursive: true })
  cpSync(packed().folder, join(folder, 'node_modules/logout-guard'), { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  symlinkSync(join(root, 'node_modules/typescript'), join(folder, 'node_modules/typescript'))
  return folder
}

/** How to compile a file of the project. `lib` says where the file runs. */
export interface Compiled {
  readonly file: string
  readonly lib: string
  readonly module: 'NodeNext' | 'ESNext'
  readonly moduleResolution: 'NodeNext' | 'Bundler'
}

/** What the compiler complains about, also in the declarations of the package; empty if nothing. */
export function complaints(folder: string, { file, lib, module, moduleResolution }: Compiled): string {
  const how = [
    '--module',
    module,
    '--moduleResolution',
    moduleResolution,
    '--target',
    'ES2022',
    '--lib',
    `ES2022,${lib}`,
  ]
  const args = ['node_modules/typescript/bin/tsc', '--noEmit', '--strict', '--types', '', ...how, file]
  try {
    return execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  } catch (error) {
    return String((error as { stdout: unknown }).stdout)
  }
}
