import type { Variant } from '../measure.js'

export interface FirstPageVariant extends Variant {
  /** The file that the tag loads. */
  file: string
  /** Whether the browser has the guard's files already: a login page with the tag brings them. */
  isCached: boolean
}

const HEAD = 'logout-guard.js'
const ALL = 'logout-guard-all.js'

export const variants: FirstPageVariant[] = [
  { id: 'head', title: 'head and rest, in the HTTP cache', file: HEAD, isCached: true },
  { id: 'all', title: 'all in one file, in the HTTP cache', file: ALL, isCached: true },
  { id: 'head new', title: 'head and rest, from the server', file: HEAD, isCached: false },
  { id: 'all new', title: 'all in one file, from the server', file: ALL, isCached: false },
]
