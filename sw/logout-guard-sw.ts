import { explain } from '../src/core/errors.js'
import { parseWorkerConfig } from '../src/core/worker-config.js'
import { scope } from './scope.js'
import { start } from './start.js'

const config = parseWorkerConfig(scope.location.search)
if (config) start(config, false)
// biome-ignore lint/suspicious/noConsole: a worker that cannot do its work must say so where people look.
else console.warn(explain('LG219', scope.location.pathname))

// A new version takes over at once. It does not claim the open pages: that would evict the frozen ones in Chromium
// (docs/platform-facts.md#frozen-pages).
scope.addEventListener('install', () => void scope.skipWaiting())
