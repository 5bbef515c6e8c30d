import { genuineDocument, isVisible } from '../browser/genuine.js'
import { VERSION } from '../core/protocol.js'
import { millisecondsOf } from '../core/timing.js'
import type { LogoutGuard } from '../guard.js'
import { evict } from '../leaving/watch-leaving.js'
import { type FirstPing, firstPing } from '../runtime/ping.js'
import { isFromServer } from '../signals/arrival.js'
import { createFacade } from './facade.js'
import { type FirstCover, firstCover } from './first-cover.js'
import { firstLook, stored, urlOf } from './first-look.js'
import { heads } from './hand-over.js'

/** The rest is loaded this late after the first script, in ms, if the document is not parsed by then. */
const LOAD_AFTER = 1000

/** A module has no `currentScript`: only a script element that carries our attributes can be it, never one by id. */
const tag = (genuineDocument.currentScript ??
  genuineDocument.querySelector('script[type=module][data-login-url]') ??
  genuineDocument.documentElement) as HTMLScriptElement
const options = { ...tag.dataset }
const { name = 'default', pingUrl, workerUrl, restUrl, passive, pingTimeout = '5s' } = options
const prefix = `logout-guard:${name}:`
const { isOurs, isOpen, isPost, first } = firstLook(options, prefix)

const heard: string[] = []
const listening = new AbortController()
let cover: FirstCover | undefined
let ping: FirstPing | undefined
let guard: LogoutGuard | Promise<never> | undefined
let isLoading = false
let relay: ((event: Event) => void) | undefined
let problem: Error | undefined

let give: (guard: LogoutGuard | Promise<never>) => void
const waiting = new Promise<LogoutGuard>(resolve => {
  give = resolve
})
/** A rest that comes after all is asked again. */
const ready = async () => guard ?? waiting
const state = () => (guard as LogoutGuard | undefined)?.state ?? (cover ? 'covered' : 'open')

function hide(): void {
  if (!guard && isOurs()) cover ??= firstCover()
}

/** A page without the rest is not guarded, and must not look as if it were. */
function failed(): void {
  if (guard) return
  if (isOurs() && heard.includes('pageshow')) location.reload()
  if (problem) return
  problem = new Error('[logout-guard] LG225: see README.md#messages')
  // biome-ignore lint/suspicious/noConsole: without a guard there is no event to listen to.
  console.error(problem)
  give(Promise.reject(problem))
  hide()
  cover?.explain()
}

/** Where the tag carries a hash the rest has a tag of its own, since `import()` knows no hash. */
function load(): void {
  if (isLoading || guard) return
  isLoading = true
  setTimeout(failed, millisecondsOf(pingTimeout))
  if (tag.integrity || restUrl === 'false') return
  const url = restUrl ? urlOf(restUrl) : new URL(`logout-guard-rest-${VERSION}.js`, tag.src)
  import(url.href).catch(failed)
}

/** By now Firefox and WebKit tell what came out of the HTTP cache. */
function parsed(): void {
  if (!isFromServer()) hide()
  load()
}

/** No other frozen page opens by a verdict from before: nobody watched for a sign-out here. */
function forgetFreshness(): void {
  const running = stored(prefix, 'running')
  if (running) localStorage.setItem(`${prefix}running`, JSON.stringify({ ...running, verdict: 'unknown' }))
}

const callOff = () => guard ?? ping?.controller.abort()

/** The guard hears the browser through the head, which was there before any listener of the page could stop an event. */
function hear(event: Event & { readonly persisted?: boolean }): void {
  const { type, persisted } = event
  relay?.(event)
  if (relay || (type === 'pageshow' && !persisted)) return
  heard.push(type)
  if (problem) failed()
  const isLeft = type === 'pagehide' || type === 'freeze'
  // Not at `pagehide`, where the page saves how far it is scrolled: a page in sight becomes hidden after it.
  if (type === 'freeze' || type === 'pageshow' || (!isVisible() && heard.includes('pagehide'))) hide()
  if (!isLeft || !isOurs()) return
  callOff()
  // What a person typed, or posted, would be lost with the page.
  if (!isPost && !heard.includes('input')) listening.signal.onabort = evict()
  forgetFreshness()
}

const listen = (type: string, listener: (event: Event) => void) =>
  addEventListener(type, listener, { capture: true, signal: listening.signal })

for (const type of ['pagehide', 'freeze', 'pageshow', 'resume', 'visibilitychange', 'input']) listen(type, hear)
if (isOpen || !isOurs()) {
  listen('DOMContentLoaded', parsed)
  setTimeout(load, LOAD_AFTER)
} else {
  hide()
  if (pingUrl && !workerUrl && first && !first.marker.intent && isVisible()) {
    ping = firstPing(pingUrl, passive !== 'false')
    // A sign-out in another tab: a late answer could bring the session back.
    listen('storage', callOff)
  }
}

const page = window as { logoutGuard?: unknown }
page.logoutGuard ??= createFacade(ready, state, hide)
// The rest may be here already, and takes over at once.
heads().push({
  ...{ name, options, tag, url: location.href },
  fetch: window.fetch.bind(window),
  take(made) {
    guard = made
    give(made)
    return {
      ...{ heard, ping, first, isOpen, uncover: cover?.lift },
      relay: to => {
        relay = to
      },
      stop: () => listening.abort(),
    }
  },
})
if (cover) load()
