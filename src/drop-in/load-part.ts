import { VERSION } from '../core/protocol.js'
import { takeEach } from '../head/hand-over.js'

/** Where the files of a drop-in are: its tag, and the attributes of that tag. */
export interface PartSource {
  readonly tag: HTMLScriptElement | null
  readonly options: DOMStringMap
}

/** In ms. A tag for the file of a part has to be there by then. */
const TAG_WITHIN = 10_000

/**
 * Loads a part that not every page needs, and resolves with what its file pushes to `list`. Where the page has a tag of
 * its own for that file, waits for that tag.
 */
export function loadPart<T>(name: string, list: T[], { tag, options: { restUrl } }: PartSource): Promise<T> {
  return new Promise((resolve, reject) => {
    takeEach(list, resolve)
    if (!tag || tag.integrity || restUrl === 'false') return void setTimeout(reject, TAG_WITHIN, `no tag for ${name}`)
    const folder = restUrl ? new URL(restUrl, location.href) : tag.src
    import(new URL(`logout-guard-${name}-${VERSION}.js`, folder).href).catch(reject)
  })
}
