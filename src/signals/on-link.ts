import { afterDispatch } from './after-dispatch.js'
import { listen } from './listen.js'

const isLink = (target: EventTarget): target is HTMLAnchorElement | HTMLAreaElement =>
  (target instanceof HTMLAnchorElement || target instanceof HTMLAreaElement) && target.href !== '' && !target.download

/** A click on a link that nobody prevented; `isHere` unless it opens another tab. */
export function onLink(emit: (url: string, isHere: boolean) => void): () => void {
  const clicked = (event: MouseEvent) => {
    const link = event.composedPath().find(isLink)
    if (!link) return
    const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || /^_blank$/i.test(link.target)
    afterDispatch(event, window, () => emit(link.href, !isElsewhere))
  }
  return listen(window, 'click', clicked, { capture: true })
}
