import { Workbox } from 'workbox-window/Workbox.js'
import { VERSION } from '../core/version.js'
import { type WorkerConfig, workerAddress } from '../core/worker-config.js'
import type { Report } from '../report.js'
import { greet, type Here } from './greet.js'

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

/** `register` is a Trusted Types sink: where a site demands them, it allows the policy `logout-guard`. */
function trusted(address: string): string {
  const { trustedTypes } = window as { trustedTypes?: PolicyFactory }
  const policy = trustedTypes?.createPolicy('logout-guard', { createScriptURL: url => url })
  return (policy?.createScriptURL(address) ?? address) as string
}

const pathOf = (url: string) => new URL(url).pathname

/** What is registered for exactly this scope, if anything. */
async function registered({ url, scope }: Wanted): Promise<ServiceWorker | null> {
  const own = new URL(scope ?? './', scope ? location.href : url).href
  const registration = await navigator.serviceWorker.getRegistration(own)
  if (registration?.scope !== own) return null
  return registration.active ?? registration.waiting ?? registration.installing
}

/** Registers the worker's file after the page has loaded, so that it takes nothing from the page. */
async function register(address: string, { scope }: Wanted): Promise<ServiceWorker> {
  const workbox = new Workbox(trusted(address), scope === undefined ? {} : { scope })
  await workbox.register()
  return workbox.active
}

const isSame = (a: readonly string[], b: readonly string[]) => String(a) === String(b)

/** The handshake with a worker of ours; tells what does not match, and the fix. */
function compare(here: Here | null, { config, report }: Wanted): void {
  if (here?.version !== VERSION) report('LG217', `version ${here?.version} instead of ${VERSION}`)
  else if (!isSame(here.protect, config.protect)) report('LG217', `protect=${here.protect} and ${config.protect}`)
}

async function find(wanted: Wanted): Promise<ServiceWorker | null> {
  const there = await registered(wanted)
  const address = workerAddress(wanted.url, wanted.config)
  const isAnother = there !== null && there.scriptURL !== address
  const here = isAnother ? await greet(there) : null
  if (here) compare(here, wanted)
  if (here?.isAttached) return there
  if (isAnother && pathOf(there.scriptURL) !== pathOf(address)) {
    wanted.report('LG216', there.scriptURL)
    return null
  }
  const worker = await register(address, wanted)
  compare(await greet(worker), wanted)
  return worker
}

/** Finds or registers the worker; `null` where there can be none. Never rejects. */
export async function findWorker(wanted: Wanted): Promise<ServiceWorker | null> {
  try {
    return await find(wanted)
  } catch (error) {
    wanted.report('LG218', String(error))
    return null
  }
}
