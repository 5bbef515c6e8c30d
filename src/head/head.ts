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

/** In ms after the first script: then the rest is loaded, even if the document is not parsed yet. */
const LOAD_AFTER = 1000

/** A module has no `currentScript`. Then only a script element with our attributes can be the tag, never one by id. */
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
/** If the rest comes after all, calls reach it in spite of an earlier failure. */
const ready = async () => guard ?? waiting
const state = () => (guard as LogoutGuard | undefined)?.state ?? (cover ? 'covered' : 'open')

function hide(): void {
  if (!guard && isOurs()) cover ??= firstCover()
}

/** The rest did not come. A page without it is not guarded, and must not look as if it were. */
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

/** Loads the rest. With an `integrity` hash the rest has its own tag, since `import()` cannot check a hash. */
function load(): void {
  if (isLoading || guard) return
  isLoading = true
  setTimeout(failed, millisecondsOf(pingTimeout))
  if (tag.integrity || restUrl === 'false') return
  const url = restUrl ? urlOf(restUrl) : new URL(`logout-guard-rest-${VERSION}.js`, tag.src)
  import(url.href).catch(failed)
}

/** The document is parsed. From now on Firefox and WebKit show whether it came out of the HTTP cache. */
function parsed(): void {
  if (!isFromServer()) hide()
  load()
}

/** No frozen page may open by the stored verdict any more: nobody watched for a sign-out on this page. */
function forgetFreshness(): void {
  const running = stored(prefix, 'running')
  if (running) localStorage[`${prefix}running`] = JSON.stringify({ ...running, verdict: 'unknown' })
}

const callOff = () => guard ?? ping?.controller.abort()

/** Handles each event, and relays it to the guard: the head listens first, so no listener of the page can stop it. */
function hear(event: Event & { readonly persisted?: boolean }): void {
  const { type, persisted } = event
  relay?.(event)
  if (relay || (type === 'pageshow' && !persisted)) return
  heard.push(type)
  if (problem) failed()
  const isLeft = type === 'pagehide' || type === 'freeze'
  // Not yet at `pagehide`, where the page saves its scroll position: `visibilitychange` follows if the page was
  // visible.
  if (type === 'freeze' || type === 'pageshow' || (!isVisible() && heard.includes('pagehide'))) hide()
  if (!isLeft || !isOurs()) return
  callOff()
  // An evicted page would lose what a person typed or posted.
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
    // Another tab may have signed out: a late answer could bring the session back.
    listen('storage', callOff)
  }
}

const page = window as { logoutGuard?: unknown }
page.logoutGuard ??= createFacade(ready, state, hide)
// If the rest is already here, it takes over at once.
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
