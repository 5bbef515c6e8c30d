import { genuineDocument } from '../browser/genuine.js'
import { type Code, explain } from '../core/errors.js'
import { createLogoutGuard } from '../create-logout-guard.js'
import { createCover } from '../effects/cover/cover.js'
import { showNotice } from '../effects/notice.js'
import type { LogoutGuard } from '../guard.js'
import type { IdlePart } from '../idle/idle-part.js'
import { optionsFrom } from '../options/attributes.js'
import type { LogoutGuardOptions } from '../options/options.js'
import type { WorkerPart } from '../worker-link/worker-link.js'

/** Links the worker at `url`. `protectAssets`: patterns of the subresources that belong to a session. */
export type LinkWorker = (url: string, options: { protectAssets: string[] }) => WorkerPart

/** What makes the parts of a guard that not every site uses. */
export interface Makers {
  readonly linkWorker: LinkWorker
  readonly idle: IdlePart
}

// biome-ignore lint/suspicious/noConsole: without a guard there is no event to listen to.
const warn = (code: Code) => console.warn(explain(code))

const isDeferred = ({ async, defer, type }: HTMLScriptElement) => async || defer || type === 'module'

/** Sets `window.logoutGuard`, so that an element with that id cannot hide it. The first guard stays. */
function publish(guard: LogoutGuard): void {
  const known = Object.getOwnPropertyDescriptor(window, 'logoutGuard')
  if (!known || known.writable)
    Object.defineProperty(window, 'logoutGuard', { value: guard, configurable: true, writable: false })
}

function start(tag: HTMLScriptElement | null, attributes: DOMStringMap, { linkWorker, idle }: Makers): void {
  if (tag && (isDeferred(tag) || genuineDocument.body?.contains(tag))) warn('LG201')
  const given = Object.entries(attributes)
  const own = given.filter(([name]) => !/^idle[A-Z]/.test(name))
  const { workerUrl, protectAssets, restUrl: _, ...options } = optionsFrom(Object.fromEntries(own))
  const worker = workerUrl ? linkWorker(workerUrl as string, { protectAssets: protectAssets as string[] }) : false
  const limit = (options.preset || own.length < given.length) && idle
  const guard = createLogoutGuard({
    ...(options as unknown as LogoutGuardOptions),
    worker,
    ...(limit && { idle: limit }),
  })
  publish(guard)
  guard.start()
}

/** The page stays hidden, with a notice: the console says why. */
export function stayHidden(): void {
  createCover().set()
  showNotice('options')
}

/**
 * Starts the guard that a script tag describes. If it cannot start, the page stays covered, and `refused` gets the
 * error.
 */
export function runGuard(
  tag: HTMLScriptElement | null,
  attributes: DOMStringMap,
  makers: Makers,
  refused?: (error: unknown) => void,
): void {
  try {
    start(tag, attributes, makers)
  } catch (error) {
    // biome-ignore lint/suspicious/noConsole: the notice says that the console says why.
    console.error(error)
    refused?.(error)
    stayHidden()
  }
}
