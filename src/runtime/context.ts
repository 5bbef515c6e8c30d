import { genuineDocument, isVisible } from '../browser/genuine.js'
import type { Beginning, Source } from '../core/begin.js'
import { type Marker, parseMarker } from '../core/marker.js'
import { denyingRule } from '../core/roles.js'
import { type Routes, routeOf } from '../core/routes.js'
import type { Context, SessionAtStart } from '../core/states.js'
import { isRedirectLoop } from '../core/timing.js'
import { isAnswered } from '../core/verdicts.js'
import type { Taken } from '../head/hand-over.js'
import type { Settings } from '../options/settings.js'
import { entryOf, requestedAt, sourceHere, statusHere, withoutFragment } from '../signals/arrival.js'
import type { GuardStorage } from '../storage/storage.js'
import type { Report } from './events.js'

const nonce = () => crypto.getRandomValues(new Uint32Array(2)).join('-')

/** Makes a function that reads everything the core needs to know about this moment, once for each signal. */
export function createContext(settings: Settings, storage: GuardStorage, report: Report): () => Context {
  const { marker, redirects, limit } = storage
  const isDenied = (known: Marker) => {
    const rule = denyingRule(settings.roles, location, known)
    return rule === null ? null : rule !== undefined
  }
  const { sessionKey } = settings
  const keys = () => {
    try {
      return typeof sessionKey === 'function' ? { key: sessionKey(), pageKey: null } : readKeys(sessionKey)
    } catch (error) {
      report('LG214', `sessionKey: ${error}`)
      return { key: null, pageKey: null }
    }
  }
  return () => {
    const now = Date.now()
    return {
      now,
      visible: isVisible(),
      marker: marker.read(),
      nonce: nonce(),
      endsAt: settings.idle || settings.maxSession ? limit.read() : undefined,
      isDenied,
      isLooping: () => isRedirectLoop(redirects.read(now)),
      ...keys(),
    }
  }
}

function cookie(name: string): string | null {
  const found = genuineDocument.cookie.split('; ').find(pair => pair.startsWith(`${name}=`))
  return found?.slice(name.length + 1) ?? null
}

const meta = (name: string) =>
  genuineDocument.querySelector<HTMLMetaElement>(`meta[name=${CSS.escape(name)}]`)?.content ?? null

/**
 * The session key by its name. A cookie gives the `key` of this moment. A `meta` element gives the `pageKey`, which says
 * for whom the server made the page.
 */
export function readKeys(sessionKey: string | undefined): Pick<Context, 'key' | 'pageKey'> {
  const [, kind, name = ''] = sessionKey?.match(/(.*?):(.*)/) ?? []
  return { key: kind === 'cookie' ? cookie(name) : null, pageKey: kind === 'meta' ? meta(name) : null }
}

/** How this document came to its address. */
export function readArrival({ postNote, posts, marker }: GuardStorage, address: string, routes: Routes) {
  const route = routeOf(routes, new URL(address))
  const { type, redirectCount } = entryOf() ?? {}
  const { running } = marker.read()
  const isPosted = postNote.take() === address && redirectCount === 0 && type === 'navigate'
  const isOwnPost = running !== null && posts.has(running.epoch.nonce)
  return {
    source: route === 'protected' ? sourceHere() : route === 'public' ? route : 'login',
    requestedAt: requestedAt(),
    /** Whether it is the answer to a POST, and not a page that the answer redirected to. */
    isPostResult: isPosted || isOwnPost,
    /** Whether it is such an answer, and came from the network in the running epoch. */
    isOwnPost,
  }
}

type Texts = [string, string, string]

/** After a sign-out, the tab's next document is the answer, unless it is opened later and from elsewhere. */
function isSignOutAnswer({ signOutNote }: GuardStorage, { pingTimeout }: Settings): boolean {
  const [at, from] = signOutNote.take()?.split(' ') ?? []
  const isYoung = Date.now() - Number(at) < pingTimeout
  return from !== undefined && (isYoung || from === withoutFragment(genuineDocument.referrer))
}

/** What is known at the first script of a document, or when an app enters a protected address. */
export function beginningOf(source: Source, requestedAt: number, settings: Settings, storage: GuardStorage): Beginning {
  const { running } = storage.marker.read()
  return {
    source,
    requestedAt,
    isLoaded: running !== null && storage.loaded.has(running.epoch.nonce),
    isAnswer: isSignOutAnswer(storage, settings),
    isAccepted: isAnswered(statusHere(), false, settings.signedOutStatus),
  }
}

/** What the head read, with the marker checked: the head does not check it. */
export function sessionOfHead(head: Taken | undefined): SessionAtStart | undefined {
  if (!head?.first) return undefined
  const { running, end, intent } = head.first.marker
  return { ...head.first, marker: parseMarker(...([running, end, intent].map(part => JSON.stringify(part)) as Texts)) }
}
