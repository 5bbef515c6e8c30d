import { genuine } from '../genuine.js'
import { patch } from '../signals/patch.js'

/** Windows that this document opened, each with its first document. */
const opened = new Map<Window, Document>()

/** A window of another origin throws when it is read: there is nothing of ours in it. */
function ifOurs(action: () => void): void {
  try {
    action()
  } catch {
    // It has its own ways.
  }
}

/** Notes which windows script of this document opens: none of them has a guard unless it shows a page of the site. */
export function watchOpened(): () => void {
  return patch(window, 'open', original => (...args) => {
    const found = original.apply(window, args)
    // Where it is still on its way to an address, its first document would be ours, too.
    const isWritten = /^(about:blank|blob:.*)?$/.test(String(args[0] ?? ''))
    ifOurs(() => found && isWritten && opened.set(found, found.document))
    return found
  })
}

/**
 * Empties and closes windows that this document wrote: those that show their first document still, whose address is this
 * one's as soon as it is written, or a `blob:`.
 */
export function closeOpened(): void {
  const { documentPictureInPicture: floating } = window as { documentPictureInPicture?: { window: Window | null } }
  if (floating?.window) opened.set(floating.window, floating.window.document)
  for (const [found, first] of opened)
    ifOurs(() => {
      const { document, location } = found
      if (document !== first && location.protocol !== 'blob:') return
      genuine(document).documentElement.replaceChildren()
      found.close()
    })
}
