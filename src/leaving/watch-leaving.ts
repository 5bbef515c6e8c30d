import { adopt } from './adopt.js'
import { createVeil } from './create-veil.js'
import { evict } from './evict.js'

const TYPE = 'logout-guard'

/**
 * With it Chromium paints once more before it leaves for a page of the same origin: it takes a picture for a transition.
 * In a layer, so that a rule of the site's own counts instead.
 */
const OPT_IN = `@layer{@view-transition{navigation:auto;types:${TYPE}}}`

export interface Leaving {
  /** `auto`: at the least price there is; `true`: veiled before every leave; `false`: nothing. */
  readonly mode: 'auto' | boolean
  /** Whether this document shows something protected at this moment. */
  readonly isShown: () => boolean
  /** What a POST was answered with cannot be loaded anew: it is never evicted. */
  readonly isPostResult: boolean
}

interface NavigateEvent extends Event {
  readonly destination: { readonly url: string; readonly sameDocument: boolean }
  readonly downloadRequest: string | null
  readonly navigationType: string
}

interface TransitionEvent extends Event {
  readonly viewTransition: { readonly types?: Set<string>; skipTransition(): void } | null
}

type Navigation = EventTarget & { readonly transition: object | null }

const isOfOurs = ({ viewTransition }: TransitionEvent) => viewTransition?.types?.has(TYPE)

const isAnotherDocument = ({ destination, downloadRequest, navigationType }: NavigateEvent) =>
  !destination.sameDocument &&
  downloadRequest === null &&
  navigationType !== 'reload' &&
  // In Chromium `mailto:` navigates, too.
  /^http/.test(destination.url)

/**
 * Chromium and Firefox show the last picture of a restored page before any script of it runs
 * (docs/platform-facts.md#last-picture). So a page is frozen only if it was painted veiled before it lost the screen; any
 * other evicts itself. WebKit keeps no such picture. Returns what veils the page, for ways out that nothing else tells
 * of, and what ends all this.
 */
export function watchLeaving({ mode, isShown, isPostResult }: Leaving): { veil(): void; stop(): void } {
  const { navigation } = window as { navigation?: Navigation }
  // Only Chromium has the event, and it alone still keeps a page whose message comes before it.
  const isChromium = 'onfreeze' in Document.prototype
  const isFirefox = 'mozInnerScreenX' in window
  const listening = new AbortController()
  const veil = createVeil(() => Boolean(navigation?.transition))
  let optOut = () => {}
  let stay = () => {}
  let isChanged = isPostResult
  const on = <E extends Event>(target: EventTarget | undefined, types: string, listener: (event: E) => void) => {
    for (const type of types.split(' ')) {
      const options = { capture: true, passive: true, signal: listening.signal }
      target?.addEventListener(type, listener as EventListener, options)
    }
  }
  const isPictured = isChromium || isFirefox
  if (mode === true || (mode && isPictured)) {
    if (isChromium) optOut = adopt(OPT_IN)
    on<NavigateEvent>(navigation, 'navigate', event => {
      const isSnapshot = isChromium && event.destination.url.startsWith(`${location.origin}/`)
      if ((mode === true || !isSnapshot) && isAnotherDocument(event) && isShown()) veil.fall()
    })
    on(navigation, 'navigateerror', veil.lift)
    // A router took over.
    on(navigation, 'navigatesuccess', () => navigation?.transition && veil.lift())
    // Firefox tells by `focus` alone that a dialog of `beforeunload` was cancelled.
    on(window, 'keydown pointerdown wheel focus pageshow', event => event.isTrusted && veil.lift())
    on<TransitionEvent>(window, 'pageswap', event => isOfOurs(event) && isShown() && veil.snap())
    on<TransitionEvent>(window, 'pagereveal', event => isOfOurs(event) && event.viewTransition?.skipTransition())
    on(window, 'input', event => {
      isChanged ||= event.isTrusted
    })
    on(window, isChromium ? 'freeze' : 'pagehide', () => {
      if (isPictured && !veil.isPainted && !isChanged && isShown()) stay = evict()
    })
  }
  return {
    veil: veil.fall,
    stop() {
      listening.abort()
      veil.lift()
      optOut()
      stay()
    },
  }
}
