import { adopt } from '../browser/elements.js'
import { createVeil } from './veil.js'

/**
 * Keeps this page from being restored: Chromium and Firefox evict a frozen page that a message waits for. On a name of
 * its own, because the message would evict any page that listens to it.
 * Returns what closes the channel again.
 */
export function evict(): () => void {
  const name = String(Math.random())
  const channel = new BroadcastChannel(name)
  const other = new BroadcastChannel(name)
  other.postMessage(0)
  other.close()
  return () => channel.close()
}

export interface Leaving {
  /** `auto`: at the least price there is; `true`: veiled before every leave; `false`: nothing. */
  readonly mode: 'auto' | boolean
  /** Whether this document shows something protected at this moment. */
  readonly isShown: () => boolean
  /** What was typed into it, or posted for it, would be lost: it is never evicted. */
  readonly isChanged: boolean
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

/** The type of the transition that is ours: nobody ever sees it. */
const TYPE = 'logout-guard'

/**
 * With it Chromium paints once more before it leaves for a page of the same origin: it takes a picture for a transition.
 * In a layer, so that a rule of the site's own counts instead.
 */
const OPT_IN = `@layer{@view-transition{navigation:auto;types:${TYPE}}}`

const ours = ({ viewTransition }: TransitionEvent) => (viewTransition?.types?.has(TYPE) ? viewTransition : null)

/** In Chromium `mailto:` navigates, too. */
const isAnotherDocument = ({ destination, downloadRequest, navigationType }: NavigateEvent) =>
  /^http/.test(destination.url) && !destination.sameDocument && downloadRequest === null && navigationType !== 'reload'

/** `on` listens to several events, named in one text; `off` ends all of it. */
function createListeners() {
  const listening = new AbortController()
  const options = { capture: true, passive: true, signal: listening.signal }
  return {
    off: () => listening.abort(),
    on<E extends Event>(types: string, listener: (event: E) => void, target: EventTarget | undefined = window): void {
      for (const type of types.split(' ')) target?.addEventListener(type, listener as EventListener, options)
    },
  }
}

/**
 * Chromium and Firefox show the last picture of a restored page before any script of it runs
 * (docs/platform-facts.md#last-picture). So a page is frozen only if it was painted veiled before it lost the screen; any
 * other evicts itself. WebKit keeps no such picture. Returns what veils the page, for ways out that no event tells of,
 * and what ends all this.
 */
export function watchLeaving({ mode, isShown, ...given }: Leaving): { veil(): void; stop(): void } {
  const { navigation } = window as { navigation?: Navigation }
  // No other engine has this event; and here what is posted before it arrives before it, and evicts nothing.
  const isChromium = 'onfreeze' in Document.prototype
  const keepsPicture = isChromium || 'mozInnerScreenX' in window
  // Chromium begins a frame before the one before it is on the screen: with one, 1 of 20 films showed the page.
  const veil = createVeil(() => navigation?.transition, isChromium ? 2 : 1)
  const { on, off } = createListeners()
  const stops = [off, veil.lift]
  let { isChanged } = given
  const navigates = (event: NavigateEvent) => {
    // Where Chromium is about to take its picture the page is hidden in that, and not while the next one loads.
    const isPictured = isChromium && event.destination.url.startsWith(`${location.origin}/`)
    if ((mode === true || !isPictured) && isAnotherDocument(event) && isShown()) veil.fall()
  }
  const freezes = () => {
    if (keepsPicture && !veil.isPainted && !isChanged && isShown()) stops.push(evict())
  }
  if (mode === true || (mode && keepsPicture)) {
    on('navigate', navigates, navigation)
    on('navigateerror', veil.lift, navigation)
    // Of all changes within the document only one that a router took over has a transition.
    on('navigatesuccess', () => navigation?.transition && veil.lift(), navigation)
    // Firefox tells by `focus` alone that a dialog of `beforeunload` was cancelled.
    on('keydown pointerdown wheel focus pageshow', event => event.isTrusted && veil.lift())
    on('input', event => {
      isChanged ||= event.isTrusted
    })
    on<TransitionEvent>('pageswap', event => ours(event) && isShown() && veil.snap())
    on<TransitionEvent>('pagereveal', event => ours(event)?.skipTransition())
    on(isChromium ? 'freeze' : 'pagehide', freezes)
    if (isChromium) stops.push(adopt(OPT_IN))
  }
  return {
    veil: veil.fall,
    stop() {
      for (const stop of stops) stop()
    },
  }
}
