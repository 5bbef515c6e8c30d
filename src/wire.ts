import { attempt } from './attempt.js'
import type { Signal } from './core/states.js'
import { watchOpened } from './effects/opened.js'
import { genuineDocument } from './genuine-document.js'
import type { Memory } from './memory.js'
import type { Report } from './report.js'
import type { Settings } from './settings.js'
import { isSignOut, type SignOutWay, type SignOutWays } from './sign-out-ways.js'
import { onLifecycle } from './signals/lifecycle.js'
import { onForm } from './signals/on-form.js'
import { onLink } from './signals/on-link.js'
import { onLoaded } from './signals/on-loaded.js'
import { onMessage } from './signals/on-message.js'
import { onNavigate } from './signals/on-navigate.js'
import { onRequest } from './signals/on-request.js'
import { onRoute } from './signals/on-route.js'
import { onStorage } from './signals/on-storage.js'

export interface Wiring {
  readonly settings: Settings
  readonly raise: (signal: Signal) => void
  readonly report: Report
  readonly memory: Memory
  readonly ways: SignOutWays
  readonly channel: BroadcastChannel | null
  readonly requestedAt: number
  /** The document is the result of a POST in this epoch, whether it comes from the network or out of the HTTP cache. */
  readonly isOwnPost: boolean
  /** Hides the page before it is left by a link or a form, where that is wanted. */
  readonly veil: (() => void) | undefined
  /** What tells of the document; `window` unless told. */
  readonly events: EventTarget | undefined
  /** The document was left before, and has not come back. */
  readonly wasLeft: boolean
  /** A single-page app shows another address. */
  readonly routed: () => void
}

const withoutHash = (url: string) => url.split('#')[0] ?? ''
const isAnotherDocument = (url: string) => /^https?:/.test(url) && withoutHash(url) !== withoutHash(location.href)

function fromOtherTabs({ raise, report, memory: { store }, channel }: Wiring): (() => void)[] {
  let ignored = 0
  const told = (message: unknown) => {
    if (message) raise({ type: 'hint' })
    else report('LG205', `${++ignored}`)
  }
  const stops = [onStorage(key => store.owns(key) && raise({ type: 'marker' }))]
  if (!channel) return stops
  return [...stops, onMessage(told, channel), () => channel.close()]
}

function signOuts({ settings, raise, memory: { signOutNote, postNote }, ways, veil }: Wiring): (() => void)[] {
  const isWatched = (url: string) => isSignOut(url, settings.routes)
  const sent = (way?: SignOutWay) => {
    if (way) ways.notice(way)
    raise({ type: 'intent', reason: 'signed-out', repeats: 0 })
  }
  const going = (url: string, isHere: boolean, way?: () => SignOutWay) => {
    if (isWatched(url)) {
      signOutNote.leave(`${Date.now()} ${withoutHash(location.href)}`)
      // A button that the page took away meanwhile makes `FormData` throw: then nobody knows what to repeat.
      sent(attempt(way))
    } else if (isHere && isAnotherDocument(url)) veil?.()
  }
  return [
    onLink((url, isHere) => going(url, isHere, () => ({ method: 'GET', url }))),
    onForm(({ url, isPost, isHere, request }) => {
      if (isPost) postNote.leave(withoutHash(url))
      going(url, isHere, request)
    }),
    onNavigate((url, isPost) => going(url, true, isPost ? undefined : () => ({ method: 'GET', url }))),
    onRequest({ ...settings, isWatched, sent, settled: answered => raise({ type: 'settled', answered }) }),
  ]
}

/** Connects every signal of the browser to the guard; returns what disconnects them. */
export function wire(wiring: Wiring): () => void {
  const { settings, raise, requestedAt, isOwnPost } = wiring
  const isVisible = () => genuineDocument.visibilityState === 'visible'
  const ping =
    settings.pingInterval && setInterval(() => isVisible() && raise({ type: 'retry' }), settings.pingInterval)
  const stops = [
    onLifecycle(raise, wiring.events, wiring.wasLeft),
    onLoaded(
      fromCache => raise({ type: 'loaded', fromCache: fromCache && !isOwnPost, requestedAt }),
      settings.pingTimeout,
    ),
    ...fromOtherTabs(wiring),
    ...signOuts(wiring),
    onRoute(wiring.routed),
    watchOpened(),
  ]
  return () => {
    clearInterval(ping)
    for (const stop of stops) stop()
  }
}
