import { genuine } from './genuine.js'

/** What `src/` reads of the document; as a node, to be observed or compared, it is `document` itself. None in Node. */
export const genuineDocument = genuine(globalThis.document)
