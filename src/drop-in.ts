import { optionsFrom } from './attributes.js'
import { type Code, explain } from './core/errors.js'
import { createCover } from './effects/cover.js'
import { showNotice } from './effects/notice.js'
import { genuineDocument } from './genuine-document.js'
import { createLogoutGuard, type LogoutGuard } from './guard.js'
import type { LogoutGuardOptions } from './options.js'
import { registerWorker } from './register-worker.js'

/** A module has no `currentScript`: only a script element that carries our attributes can be it, never one by id. */
const ownTag = () =>
  (genuineDocument.currentScript as HTMLScriptElement | null) ??
  genuineDocument.querySelector<HTMLScriptElement>('script[type=module][src][data-login-url]')

const isLate = ({ async, defer, type }: HTMLScriptElement) =>
  async || defer || type === 'module' || genuineDocument.body !== null

// biome-ignore lint/suspicious/noConsole: without a guard there is no event to listen to.
const warn = (code: Code) => console.warn(explain(code))

/** The guard of this page, where no element with such an id can stand in its way. */
function publish(guard: LogoutGuard): void {
  Object.defineProperty(window, 'logoutGuard', { value: guard, configurable: true })
}

function run(tag: HTMLScriptElement | null): void {
  if (tag && isLate(tag)) warn('LG201')
  const { workerUrl, protectAssets, ...options } = optionsFrom(tag?.dataset ?? {})
  const worker = workerUrl ? registerWorker(workerUrl as string, { protectAssets: protectAssets as string[] }) : false
  const guard = createLogoutGuard({ ...(options as unknown as LogoutGuardOptions), worker })
  if (!Object.hasOwn(window, 'logoutGuard')) publish(guard)
  guard.start()
}

try {
  run(ownTag())
} catch (error) {
  // biome-ignore lint/suspicious/noConsole: the page says that the console tells why.
  console.error(error)
  createCover().set()
  showNotice('options')
}
