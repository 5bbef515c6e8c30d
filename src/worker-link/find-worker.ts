import { messageSW } from 'workbox-window/messageSW.js'
import { Workbox } from 'workbox-window/Workbox.js'
import { attempt } from '../browser/attempt.js'
import { genuineDocument } from '../browser/genuine.js'
import { type Here, parseHere, VERSION } from '../core/protocol.js'
import { type WorkerConfig, workerAddress } from '../core/worker-config.js'
import type { Report } from '../runtime/events.js'

/** In ms. A worker of another script never answers; a worker that has to start takes up to 250 ms on phones. */
const HELLO_TIMEOUT = 5000

/** Resolves when a worker is activated or redundant. */
const whenActivated = (worker: ServiceWorker) =>
  new Promise<void>(resolve => {
    const look = () => ['activated', 'redundant'].includes(worker.state) && resolve()
    worker.addEventListener('statechange', look)
    look()
  })

/** The handshake: what the worker says about itself, or `null` if it is not the guard's. */
export async function greet(worker: ServiceWorker): Promise<Here | null> {
  await whenActivated(worker)
  const timeout = new Promise<null>(resolve => setTimeout(resolve, HELLO_TIMEOUT, null))
  const answer: unknown = await Promise.race([messageSW(worker, { v: 1, type: 'hello' }), timeout])
  return parseHere(answer)
}

interface Wanted {
  /** Absolute address of the worker's file. */
  readonly url: string
  readonly scope: string | undefined
  readonly config: WorkerConfig
  readonly report: Report
}

interface Policy {
  createScriptURL(url: string): TrustedScriptURL
}

type TrustedScriptURL = object & { toString(): string }

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): Policy
}

let policy: Policy | undefined

/**
 * `register` is a Trusted Types sink: a site that demands Trusted Types allows the policy `logout-guard`, once for each
 * page. If that name is not allowed, plain text may be.
 */
function trusted(address: string): string {
  const { trustedTypes } = window as { trustedTypes?: PolicyFactory }
  attempt(() => {
    policy ??= trustedTypes?.createPolicy('logout-guard', { createScriptURL: url => url })
  })
  return (policy?.createScriptURL(address) ?? address) as string
}

const pathOf = (url: string) => new URL(url).pathname
const scopeOf = ({ url, scope }: Wanted) => new URL(scope ?? './', scope ? location.href : url).href
const workerOf = ({ active, waiting, installing }: ServiceWorkerRegistration) => active ?? waiting ?? installing

const loaded = () =>
  genuineDocument.readyState === 'complete' || new Promise(resolve => addEventListener('load', resolve, { once: true }))

/** Registers the worker's file after the page has loaded, so that it does not compete with the page. */
async function register(address: string, wanted: Wanted): Promise<ServiceWorkerRegistration | null> {
  await loaded()
  const workbox = new Workbox(trusted(address), { scope: scopeOf(wanted) })
  return (await workbox.register({ immediate: true })) ?? null
}

/** Reports (LG217) what does not match between this page and the worker. */
function compare(here: Here | null, { config, report }: Wanted): void {
  const found = { version: here?.version, name: here?.name, protect: String(here?.protect) }
  const wanted = { version: VERSION, name: config.name, protect: String(config.protect) }
  const key = (['version', 'name', 'protect'] as const).find(one => found[one] !== wanted[one])
  if (key) report('LG217', `${key} ${found[key]} instead of ${wanted[key]}`)
}

const greetAndCompare = async (worker: ServiceWorker | null, wanted: Wanted) =>
  worker && compare(await greet(worker), wanted)

/**
 * A worker of another script is left alone, even if its scope is wider: ours would take pages from it. A worker that is
 * registered with exactly this address is not registered again, which would change nothing. A worker of an older
 * version is replaced without a report: that is how a new version arrives.
 */
async function find(wanted: Wanted): Promise<ServiceWorkerRegistration | null> {
  const address = workerAddress(wanted.url, wanted.config)
  const existing = (await navigator.serviceWorker.getRegistration(scopeOf(wanted))) ?? null
  const worker = existing && workerOf(existing)
  const isSameScope = existing?.scope === scopeOf(wanted)
  if (isSameScope && worker?.scriptURL === address) {
    void greetAndCompare(worker, wanted)
    return existing
  }
  const here = worker && (await greet(worker))
  if (here?.isAttached || (isSameScope && here?.version === VERSION)) compare(here, wanted)
  if (here?.isAttached) return existing
  if (worker && !here && pathOf(worker.scriptURL) !== pathOf(address)) {
    wanted.report('LG216', worker.scriptURL)
    return null
  }
  const registration = await register(address, wanted)
  void greetAndCompare(registration && (registration.installing ?? workerOf(registration)), wanted)
  return registration
}

/** Finds or registers the worker. Resolves with `null` where there can be none. Never rejects. */
export async function findWorker(wanted: Wanted): Promise<ServiceWorkerRegistration | null> {
  try {
    return await find(wanted)
  } catch (error) {
    wanted.report('LG218', String(error))
    return null
  }
}
