import { messageSW } from 'workbox-window/messageSW.js'
import { Workbox } from 'workbox-window/Workbox.js'
import { attempt } from '../browser/attempt.js'
import { genuineDocument } from '../browser/genuine.js'
import { type Here, parseMessage, VERSION } from '../core/protocol.js'
import { type WorkerConfig, workerAddress } from '../core/worker-config.js'
import type { Report } from '../runtime/events.js'

/** A worker that knows nothing of us never answers; one that has to start takes up to 250 ms on phones. In ms. */
const HELLO_TIMEOUT = 5000

/** Resolves when a worker is there for good, or gone. */
const whenActivated = (worker: ServiceWorker) =>
  new Promise<void>(resolve => {
    const look = () => ['activated', 'redundant'].includes(worker.state) && resolve()
    worker.addEventListener('statechange', look)
    look()
  })

/** The handshake: what the worker says of itself, or `null` if it is none of ours. */
export async function greet(worker: ServiceWorker): Promise<Here | null> {
  await whenActivated(worker)
  const late = new Promise<null>(resolve => setTimeout(resolve, HELLO_TIMEOUT, null))
  const answer: unknown = await Promise.race([messageSW(worker, { v: 1, type: 'hello' }), late])
  const message = parseMessage(answer)
  return message?.type === 'here' ? message : null
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
 * `register` is a Trusted Types sink: where a site demands them, it allows the policy `logout-guard`, once for each page.
 * Where the name is not allowed, text may be.
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

/** Registers the worker's file after the page has loaded, so that it takes nothing from the page. */
async function register(address: string, wanted: Wanted): Promise<ServiceWorkerRegistration | null> {
  await loaded()
  const workbox = new Workbox(trusted(address), { scope: scopeOf(wanted) })
  return (await workbox.register({ immediate: true })) ?? null
}

/** The handshake with a worker of ours; tells what does not match, and the fix. */
function compare(here: Here | null, { config, report }: Wanted): void {
  const found = { version: here?.version, name: here?.name, protect: String(here?.protect) }
  const wanted = { version: VERSION, name: config.name, protect: String(config.protect) }
  const key = (['version', 'name', 'protect'] as const).find(one => found[one] !== wanted[one])
  if (key) report('LG217', `${key} ${found[key]} instead of ${wanted[key]}`)
}

const greetAndCompare = async (worker: ServiceWorker | null, wanted: Wanted) =>
  worker && compare(await greet(worker), wanted)

/**
 * A worker of another script that answers here is left alone, also one of a wider scope, whose pages ours would take.
 * What is registered with this very address is not registered again: nothing would come of it. One of an older version
 * is replaced without a word: that is how a new one arrives.
 */
async function find(wanted: Wanted): Promise<ServiceWorkerRegistration | null> {
  const address = workerAddress(wanted.url, wanted.config)
  const there = (await navigator.serviceWorker.getRegistration(scopeOf(wanted))) ?? null
  const worker = there && workerOf(there)
  const isHere = there?.scope === scopeOf(wanted)
  if (isHere && worker?.scriptURL === address) {
    void greetAndCompare(worker, wanted)
    return there
  }
  const here = worker && (await greet(worker))
  if (here?.isAttached || (isHere && here?.version === VERSION)) compare(here, wanted)
  if (here?.isAttached) return there
  if (worker && !here && pathOf(worker.scriptURL) !== pathOf(address)) {
    wanted.report('LG216', worker.scriptURL)
    return null
  }
  const registration = await register(address, wanted)
  void greetAndCompare(registration && (registration.installing ?? workerOf(registration)), wanted)
  return registration
}

/** Finds or registers the worker; `null` where there can be none. Never rejects. */
export async function findWorker(wanted: Wanted): Promise<ServiceWorkerRegistration | null> {
  try {
    return await find(wanted)
  } catch (error) {
    wanted.report('LG218', String(error))
    return null
  }
}
