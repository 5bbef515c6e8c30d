import { afterDispatch } from './after-dispatch.js'
import { isHere } from './is-here.js'
import { listen } from './listen.js'
import { stopAll } from './stop-all.js'

const MIDDLE = 1

const isLink = (target: EventTarget): target is HTMLAnchorElement | HTMLAreaElement =>
  (target instanceof HTMLAnchorElement || target instanceof HTMLAreaElement) &&
  target.href !== '' &&
  !target.hasAttribute('download')

/** A click on a link that nobody prevented; `isHere` unless it opens elsewhere. */
export function onLink(emit: (url: string, isHere: boolean) => void): () => void {
  const clicked = (event: MouseEvent) => {
    const link = event.composedPath().find(isLink)
    if (!link) return
    const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.button === MIDDLE
    afterDispatch(event, window, () => emit(link.href, !isElsewhere && isHere(link.target)))
  }
  return stopAll(
    listen(window, 'click', clicked, { capture: true }),
    listen<MouseEvent>(window, 'auxclick', event => event.button === MIDDLE && clicked(event), { capture: true }),
  )
}
