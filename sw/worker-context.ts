import type { Routes } from '../src/core/routes.js'
import type { WorkerConfig } from '../src/core/worker-config.js'
import type { Records } from './records.js'

/** What every duty of the worker has at hand. */
export interface WorkerContext {
  readonly config: WorkerConfig
  /** Of documents and data. */
  readonly routes: Routes
  /** Of scripts, styles, fonts, images and media. */
  readonly assets: Routes
  readonly records: Records
  /** Posts to every page, open or frozen. */
  readonly broadcast: (type: 'ending' | 'ended') => void
}
