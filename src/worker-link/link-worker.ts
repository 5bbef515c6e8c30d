import { attempt, serviceWorkers } from '../browser/attempt.js'
import { listen } from '../browser/listen.js'
import { isOver, type Marker } from '../core/marker.js'
import { parsePlainMessage, VERSION } from '../core/protocol.js'
import type { WorkerConfig } from '../core/worker-config.js'
import { mergeRecords } from '../core/worker-record.js'
import { findWorker } from './find-worker.js'
import {
  checkWorkerOptions,
  type RegisterOptions,
  type WorkerLink,
  type WorkerPart,
  type WorkerSettings,
  type WorkerSite,
} from './worker-link.js'
import { createWorkerRecordStore } from './worker-record-store.js'

const isText = (value: unknown): value is string => typeof value === 'string'

/** How the worker asks the server; `null` if it cannot: the page cannot send it a function or a RegExp. */
function pingFrom({ ping, pingUrl, pingExpect, passive, ...rest }: WorkerSettings): WorkerConfig['ping'] {
  if (ping || pingExpect instanceof RegExp) return null
  const { signedOutStatus, signInOrigins } = rest
  return { url: pingUrl, signedOutStatus, signInOrigins, expect: pingExpect ?? null, passive }
}

function configFrom(settings: WorkerSettings, protectAssets: readonly string[]): WorkerConfig {
  const { name, loginUrl, logoutUrl, pingTimeout } = settings
  const protect = settings.routes.protect.filter(isText)
  return { version: VERSION, name, protect, protectAssets, loginUrl, logoutUrl, pingTimeout, ping: pingFrom(settings) }
}

/** Links this page with the worker at `url`. */
export function linkWorker(
  url: string,
  options: RegisterOptions,
  { settings, report, marker, onHint }: WorkerSite,
): WorkerLink {
  const store = createWorkerRecordStore(settings.name, error => report('LG218', String(error)))
  let registration: ServiceWorkerRegistration | null = null
  // A worker that is gone throws: `Clear-Site-Data` takes it away at a sign-out, with all that it stored.
  const wake = () => attempt(() => registration?.active?.postMessage({ v: 1, type: 'ended' }))
  const write = async (before: Marker, after: Marker) => {
    if (isOver(after)) wake()
    await store.write(before, after)
    if (isOver(after)) wake()
  }
  const config = configFrom(settings, options.protectAssets ?? [])
  void findWorker({ url, scope: options.scope, config, report }).then(found => {
    registration = found
    return found && write(marker(), marker())
  })
  const read = async () => {
    const record = await store.read()
    return record && mergeRecords(marker(), record, settings.pingTimeout)
  }
  return { read, write, stop: listenToWorker(onHint) }
}

/**
 * Links the page with the worker at `url`: the ready-made one, or the site's own with `attachLogoutGuard`. Give the
 * result to `createLogoutGuard` as `worker`. Throws a `LogoutGuardError` (LG104, LG106) on wrong options. It never
 * registers over another script (LG216). A problem with the worker never stops the guard: it is reported (LG217,
 * LG218), and the page goes on without the worker.
 */
export function registerWorker(url: string, options: RegisterOptions = {}): WorkerPart {
  const address = checkWorkerOptions(url, options)
  return site => linkWorker(address, options, site)
}

/** Refused requests make the guard ask at most once in this time, in ms. */
const HINT_EVERY = 60_000

/**
 * Listens to the worker. It found out more about a sign-out (`isEnding`), or the server refused a protected request.
 * Only one refusal in a minute counts: an API of another service that always answers 401 must not make the guard ask
 * each time. If the worker asks whether a guard runs here, it gets an answer. Returns a function that stops listening.
 */
export function listenToWorker(emit: (isEnding: boolean) => void): () => void {
  const container = serviceWorkers()
  if (!container) return () => {}
  let last = Number.NEGATIVE_INFINITY
  return listen<MessageEvent>(container, 'message', ({ data, ports, timeStamp }) => {
    const type = parsePlainMessage(data)?.type
    if (type === 'hello') ports[0]?.postMessage(type)
    if (type === 'ending') emit(true)
    if (type !== 'hint' || timeStamp - last < HINT_EVERY) return
    last = timeStamp
    emit(false)
  })
}
