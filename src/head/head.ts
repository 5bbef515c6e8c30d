import { isFromServer, requestedAt } from '../arrival.js'
import { millisecondsOf } from '../core/deadlines.js'
import { opensAtStart } from '../core/opens-at-start.js'
import { isProtected } from '../core/routes.js'
import { VERSION } from '../core/version.js'
import { genuineDocument } from '../genuine-document.js'
import type { LogoutGuard } from '../guard.js'
import { readKeys } from '../read-keys.js'
import { evict } from './evict.js'
import { createFacade } from './facade.js'
import { type FirstCover, firstCover } from './first-cover.js'
import { type FirstPing, firstPing } from './first-ping.js'
import { heads, type Taken } from './link.js'

/** A module has no `currentScript`: only a script element that carries our attributes can be it, never one by id. */
const tag = (genuineDocument.currentScript ??
  genuineDocument.querySelector('script[type=module][data-login-url]')) as HTMLScriptElement
const options = { ...tag.dataset }
const { name = 'default', pingUrl, workerUrl, restUrl, sessionKey } = options
const prefix = `logout-guard:${name}:`
const isFresh = isFromServer()
const heard: string[] = []
const waiting = new AbortController()
const { origin, pathname } = location

const words = (text: string) => text.match(/\S+/g) ?? []
const urlOf = (text: string) => new URL(text, location.href)
const record = (part: string) => {
  const value = JSON.parse(localStorage.getItem(prefix + part) ?? 'null')
  return value?.v === 1 ? value : null
}

let cover: FirstCover | undefined
let ping: FirstPing | undefined
let guard: LogoutGuard | (Promise<never> & { readonly state?: string }) | undefined
let give: (guard: LogoutGuard | Promise<never>) => void
let isOurs = true
let isOpen = false
let first: Taken['first']

const ready = new Promise<LogoutGuard>(resolve => {
  give = resolve
})

function hide(): void {
  if (isOurs) cover ??= firstCover()
}

/** This document may be the answer to a sign-out: the rest looks into that. */
const isAnswer = () => sessionStorage.getItem(`${prefix}sign-out`) !== null

function look(): void {
  const { protect, loginUrl = '', logoutUrl = '' } = options
  const routes = {
    origin,
    protect: words(protect || pathname),
    login: [urlOf(loginUrl)],
    logout: words(logoutUrl).map(urlOf),
  }
  isOurs = isProtected(routes, location)
  const marker = { running: record('running'), end: record('end'), intent: record('intent') }
  first = { now: Date.now(), marker, ...readKeys(sessionKey) }
  isOpen = isFresh && opensAtStart(marker, requestedAt(), first.key ?? first.pageKey) && !isAnswer()
}

/** A page without the rest is not guarded, and must not look as if it were. */
function failed(): void {
  if (guard) return
  if (heard.includes('pageshow')) return location.reload()
  const problem = new Error('[logout-guard] LG225: see README.md#messages')
  console.error(problem)
  give(Promise.reject(problem))
  hide()
  cover?.explain()
}

let load = () => {
  load = () => {}
  setTimeout(failed, millisecondsOf(options.pingTimeout ?? '5s'))
  if (tag.integrity || restUrl === 'false') return
  const url = restUrl ? urlOf(restUrl) : new URL(`logout-guard-rest-${VERSION}.js`, tag.src)
  import(url.href).catch(failed)
}

/** No other frozen page opens by a verdict from before: nobody watched for a sign-out here. */
function leave(): void {
  ping?.abort()
  hide()
  const running = isOurs && record('running')
  if (running) localStorage.setItem(`${prefix}running`, JSON.stringify({ ...running, verdict: 'unknown' }))
  evict()
}

function hear({ type, persisted }: Event & { readonly persisted?: boolean }): void {
  if (type === 'pageshow' && !persisted) return
  heard.push(type)
  if (type === 'pagehide' || type === 'freeze') leave()
}

const listen = (type: string, listener: (event: Event) => void) =>
  addEventListener(type, listener, { capture: true, signal: waiting.signal })

try {
  look()
} catch {}
;(window as { logoutGuard?: unknown }).logoutGuard ??= createFacade(
  ready,
  () => guard?.state ?? (cover ? 'covered' : 'open'),
  hide,
)
heads().push({
  ...{ name, options, tag, url: location.href },
  fetch: window.fetch.bind(window),
  take(made) {
    waiting.abort()
    guard = made
    give(made)
    return { heard, ping, first, uncover: cover?.lift }
  },
})
for (const type of ['pagehide', 'freeze', 'pageshow', 'resume', 'visibilitychange']) listen(type, hear)
if (isOpen || !isOurs) {
  listen('DOMContentLoaded', () => load())
  setTimeout(() => load(), 1000)
} else {
  hide()
  if (pingUrl && !workerUrl && isFresh && !genuineDocument.hidden && !first?.marker.intent) {
    ping = firstPing(pingUrl, options.passive !== 'false')
  }
  load()
}
