import type { Routes } from '../src/core/routes.js'
import type { WorkerConfig } from '../src/core/worker-config.js'
import type { Records } from './records.js'

/** What every part of the worker needs. */
export interface WorkerContext {
  readonly config: WorkerConfig
  /** For documents and data. */
  readonly routes: Routes
  /** For scripts, styles, fonts, images and media. */
  readonly assets: Routes
  readonly records: Records
  /** Posts to every page, open or frozen. */
  readonly broadcast: (type: 'ending' | 'ended') => void
}
