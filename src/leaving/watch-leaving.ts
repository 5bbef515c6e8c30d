import { adopt } from '../browser/elements.js'
import { createVeil } from './veil.js'

/**
 * Keeps this page from being restored: Chromium and Firefox evict a frozen page for which a message waits. The channel
 * has a random name, because the message would evict every page that listens to it. Returns a function that closes the
 * channel again.
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
  /** The option `coverOnLeave`. `auto`: veiled where that costs little; `true`: before every leave; `false`: never. */
  readonly mode: 'auto' | boolean
  /** Whether this document shows something protected now. */
  readonly isShown: () => boolean
  /** Whether somebody typed into this document, or posted a form for it: then it is never evicted, or that is lost. */
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

/** The type of the guard's own view transition, which nobody ever sees. */
const TYPE = 'logout-guard'

/**
 * With this rule Chromium paints once more before it leaves for a page of the same origin: it takes a picture for the
 * transition. The rule is in a layer, so that the site's own rule overrides it.
 */
const OPT_IN = `@layer{@view-transition{navigation:auto;types:${TYPE}}}`

const ours = ({ viewTransition }: TransitionEvent) => (viewTransition?.types?.has(TYPE) ? viewTransition : null)

/** In Chromium a `mailto:` link fires `navigate`, too. */
const isAnotherDocument = ({ destination, downloadRequest, navigationType }: NavigateEvent) =>
  /^http/.test(destination.url) && !destination.sameDocument && downloadRequest === null && navigationType !== 'reload'

/** `on` listens to several events, named in one text with spaces; `off` removes all listeners. */
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
 * (docs/platform-facts.md#last-picture). So a page may be frozen only if it was painted veiled before it lost the
 * screen; any other page evicts itself. WebKit keeps no such picture. `veil` is for ways out of the page that no event
 * reports; `stop` ends all this.
 */
export function watchLeaving({ mode, isShown, ...given }: Leaving): { veil(): void; stop(): void } {
  const { navigation } = window as { navigation?: Navigation }
  // Only Chromium has the event `freeze`. There a message posted earlier arrives before the freeze, and evicts nothing.
  const isChromium = 'onfreeze' in Document.prototype
  const keepsPicture = isChromium || 'mozInnerScreenX' in window
  // Chromium begins a frame before the previous one is on the screen: with one frame, 1 of 20 films showed the page.
  const veil = createVeil(() => navigation?.transition, isChromium ? 2 : 1)
  const { on, off } = createListeners()
  const stops = [off, veil.lift]
  let { isChanged } = given
  const navigates = (event: NavigateEvent) => {
    // Within its origin Chromium takes a picture: the page is hidden in that, and not while the next page loads.
    const isPictured = isChromium && event.destination.url.startsWith(`${location.origin}/`)
    if ((mode === true || !isPictured) && isAnotherDocument(event) && isShown()) veil.fall()
  }
  const freezes = () => {
    if (keepsPicture && !veil.isPainted && !isChanged && isShown()) stops.push(evict())
  }
  if (mode === true || (mode && keepsPicture)) {
    on('navigate', navigates, navigation)
    on('navigateerror', veil.lift, navigation)
    // Of all changes within the document, only those that a router took over have a transition.
    on('navigatesuccess', () => navigation?.transition && veil.lift(), navigation)
    // In Firefox only `focus` shows that the person cancelled the `beforeunload` dialog.
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
