import { copyFileSync, cpSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pack } from './pack.js'
import { removeAtExit } from './remove-at-exit.js'

export interface PackedScript {
  /** The package's script, in a folder of its own. */
  file: string
  /** Puts another worker beside it, as a deployment does; without an argument the package's own. */
  deploy(worker?: string): void
  /** Removes the folder before this process ends. */
  remove(): Promise<void>
}

const WORKER = 'logout-guard-sw.js'

/** The package's script with a worker from this source text, which a test can replace while the site serves it. */
export function packWithWorker(worker?: string): PackedScript {
  const folder = mkdtempSync(join(tmpdir(), 'logout-guard-worker-'))
  const remove = removeAtExit(folder)
  const file = join(folder, 'logout-guard.js')
  cpSync(dirname(pack()), folder, { recursive: true, filter: source => !source.endsWith(WORKER) })
  const deploy = (source?: string) => {
    if (source === undefined) copyFileSync(join(dirname(pack()), WORKER), join(folder, WORKER))
    else writeFileSync(join(folder, WORKER), source)
  }
  deploy(worker)
  return { file, deploy, remove }
}
