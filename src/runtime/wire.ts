import { attempt } from '../browser/attempt.js'
import { isVisible } from '../browser/genuine.js'
import { stopAll } from '../browser/listen.js'
import { watchOpened } from '../effects/empty.js'
import { isSignOut, type SignOutWay, type SignOutWays } from '../effects/sign-out.js'
import { onLoaded, withoutFragment } from '../signals/arrival.js'
import { onLifecycle } from '../signals/lifecycle.js'
import { onForm, onLink } from '../signals/links-and-forms.js'
import { onNavigate, onRoute } from '../signals/navigation.js'
import { onMessage, onStorage } from '../signals/other-tabs.js'
import { onRequest } from '../signals/requests.js'
import { type AlarmSite, HINT_PAUSE, startAlarm } from './alarm.js'
import type { Report } from './events.js'

export interface Wiring extends AlarmSite {
  readonly report: Report
  readonly ways: SignOutWays
  readonly channel: BroadcastChannel | null
  readonly requestedAt: number
  /** The document is the result of a POST in this epoch, no matter whether from the network or the HTTP cache. */
  readonly isOwnPost: boolean
  /** Hides the page before a link or a form leaves it; `undefined` if the site does not want that. */
  readonly veil: (() => void) | undefined
  /** Where the events of the document are heard. Default `window`. */
  readonly events: EventTarget | undefined
  /** The document was left before the guard came, and has not come back. */
  readonly wasLeft: boolean
  /** A single-page app shows another address. */
  readonly onRoute: () => void
}

const isAnotherDocument = (url: string) =>
  /^https?:/.test(url) && withoutFragment(url) !== withoutFragment(location.href)

function fromOtherTabs({ dispatch, report, storage: { marker }, channel }: Wiring): (() => void)[] {
  let ignored = 0
  const received = (message: unknown) => {
    if (message) dispatch({ type: 'hint' })
    else report('LG205', `${++ignored}`)
  }
  const stops = [onStorage(key => marker.owns(key) && dispatch({ type: 'marker' }))]
  if (!channel) return stops
  return [...stops, onMessage(received, channel), () => channel.close()]
}

function signOuts({ settings, dispatch, storage, ways, veil, isOpen }: Wiring): (() => void)[] {
  const { signOutNote, postNote } = storage
  const refused = () => isOpen() && isVisible() && storage.mayAsk(HINT_PAUSE) && dispatch({ type: 'retry' })
  const isWatched = (url: string) => isSignOut(url, settings.routes)
  const sent = (way?: SignOutWay) => {
    if (way) ways.notice(way)
    dispatch({ type: 'intent', reason: 'signed-out', repeats: 0 })
  }
  const going = (url: string, isHere: boolean, way?: () => SignOutWay) => {
    if (isWatched(url)) {
      signOutNote.leave(`${Date.now()} ${withoutFragment(location.href)}`)
      // If the page removed the submit button meanwhile, `FormData` throws: then nobody knows what to repeat.
      sent(attempt(way))
    } else if (isHere && isAnotherDocument(url)) veil?.()
  }
  return [
    onLink((url, isHere) => going(url, isHere, () => ({ method: 'GET', url }))),
    onForm(({ url, isPost, isHere, request }) => {
      if (isPost) postNote.leave(withoutFragment(url))
      going(url, isHere, request)
    }),
    onNavigate((url, isPost) => going(url, true, isPost ? undefined : () => ({ method: 'GET', url }))),
    onRequest({ ...settings, isWatched, sent, refused, answered: ok => dispatch({ type: 'answered', ok }) }),
  ]
}

/** Connects every signal of the browser to the guard. Returns a function that disconnects them. */
export function wire(wiring: Wiring): () => void {
  const { settings, dispatch, requestedAt, isOwnPost } = wiring
  return stopAll(
    startAlarm(wiring),
    onLifecycle(dispatch, wiring.events, wiring.wasLeft),
    onLoaded(
      fromCache => dispatch({ type: 'loaded', fromCache: fromCache && !isOwnPost, requestedAt }),
      settings.pingTimeout,
    ),
    ...fromOtherTabs(wiring),
    ...signOuts(wiring),
    onRoute(wiring.onRoute),
    watchOpened(),
  )
}
