import { showNotice } from '../effects/notice.js'
import { handOver } from '../head/hand-over.js'
import type { IdlePart } from '../idle/idle-part.js'
import { loadPart, type PartSource } from './load-part.js'
import { stayHidden } from './run-guard.js'

/** The list in which the file with the idle limit hands over what makes it from the attributes of the tag. */
export const idles = () => handOver<(attributes: DOMStringMap) => IdlePart>('idles')

/**
 * The idle limit by a separate file: a page without limits does not load it. If the file does not come, or its options
 * are wrong, nobody counts: then the page is hidden, with a notice.
 */
export function loadIdle(source: PartSource): IdlePart {
  return site => {
    let isStopped = false
    let stop = () => {}
    const start = (make: (attributes: DOMStringMap) => IdlePart) => {
      if (!isStopped) stop = make(source.options)(site)
    }
    const refuse = (error: unknown) => {
      site.report('LG227', String(error))
      stayHidden()
      // The guard takes every notice away when it shows its page again.
      site.guard.on('reveal', () => showNotice('options'))
    }
    loadPart('idle', idles(), source).then(start).catch(refuse)
    return () => {
      isStopped = true
      stop()
    }
  }
}
