/** The configuration of the worker, as data. The worker needs the patterns before it may answer the first request. */
export interface WorkerConfig {
  /** The page's own version. A new one gives the worker a new address, so browsers fetch it again. */
  readonly version: string
  readonly name: string
  readonly protect: readonly string[]
  /** Subresources with content of a session: patterns, as in `protect`. */
  readonly protectAssets: readonly string[]
  /** Absolute URLs. */
  readonly loginUrl: string
  readonly logoutUrl: readonly string[]
  /** In ms. */
  readonly pingTimeout: number
  /**
   * How the worker sends the ping; `null` if only a page can, because `ping` is a function or `pingExpect` a RegExp.
   */
  readonly ping: Ping | null
}

export interface Ping {
  readonly url: string
  readonly signedOutStatus: readonly number[]
  readonly signInOrigins: readonly string[]
  readonly expect: string | null
  readonly passive: boolean
}

type Test = (value: unknown) => boolean
const isText: Test = value => typeof value === 'string' && value !== ''
const isUrl: Test = value => typeof value === 'string' && /^https?:\/\/./.test(value)
const isNumber: Test = value => typeof value === 'number' && value > 0
const listOf =
  (test: Test): Test =>
  value =>
    Array.isArray(value) && value.every(test)

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const fits = (value: unknown, shape: Readonly<Record<string, Test>>) =>
  isRecord(value) && Object.entries(shape).every(([name, test]) => test(value[name]))

const PING: Readonly<Record<string, Test>> = {
  url: isUrl,
  signedOutStatus: listOf(Number.isInteger),
  signInOrigins: listOf(isUrl),
  expect: value => value === null || isText(value),
  passive: value => typeof value === 'boolean',
}

const CONFIG: Readonly<Record<keyof WorkerConfig, Test>> = {
  version: isText,
  name: isText,
  protect: listOf(isText),
  protectAssets: listOf(isText),
  loginUrl: isUrl,
  logoutUrl: listOf(isUrl),
  pingTimeout: isNumber,
  ping: value => value === null || fits(value, PING),
}

/** Whether this is a complete configuration. */
export const fitsWorker = (value: unknown): value is WorkerConfig => fits(value, CONFIG)

/** The query parameter of the worker's address that carries its configuration. */
const PARAMETER = 'logout-guard'

/**
 * The address of the ready-made worker with this configuration, which is part of the address so that the worker has it
 * at once. Browsers return addresses with an encoded apostrophe, and addresses are compared as text.
 */
export function workerAddress(url: string, config: WorkerConfig): string {
  const [address = ''] = url.split('#')
  const value = encodeURIComponent(JSON.stringify(config)).replaceAll("'", '%27')
  return `${address}${address.includes('?') ? '&' : '?'}${PARAMETER}=${value}`
}

/** The configuration in the query of a worker's address; `null` if there is none, or one that does not fit. */
export function parseWorkerConfig(search: string): WorkerConfig | null {
  const pair = search
    .slice(1)
    .split('&')
    .find(one => one.startsWith(`${PARAMETER}=`))
  try {
    const config: unknown = JSON.parse(decodeURIComponent(pair?.slice(PARAMETER.length + 1) ?? ''))
    return fitsWorker(config) ? config : null
  } catch {
    return null
  }
}
