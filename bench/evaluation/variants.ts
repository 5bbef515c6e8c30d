import type { Comparison, Variant } from '../measure.js'

/** The files of the package that can be put into a page. */
export type File = 'head' | 'rest' | 'all'

export interface ScriptVariant extends Variant {
  /** The files that are timed; none: an empty script. */
  files: File[]
  /** Attributes of the guard's script tag, in addition to those that every site needs. */
  attributes: Record<string, string>
}

/** Guards of different names on one origin, so that one tab can load all in turn. */
const guard = (name: string) => ({ 'data-name': name, 'data-protect': '/*/account' })

/** Where a head finds its rest, if the rest is not in the page already. */
const loadsRest = { 'data-rest-url': '/logout-guard-rest.js' }

export const variants: ScriptVariant[] = [
  { id: 'empty', title: 'an empty script', files: [], attributes: {} },
  {
    id: 'head',
    title: 'the head, which blocks the parser, signed in and known to be',
    ...{ files: ['head'], attributes: { ...guard('head'), ...loadsRest } },
  },
  {
    id: 'head-first',
    title: 'the head, first page: covers and asks',
    ...{ files: ['head'], attributes: { ...guard('first'), ...loadsRest } },
  },
  {
    id: 'both',
    title: 'head and rest together, signed in and known to be',
    ...{ files: ['head', 'rest'], attributes: { ...guard('both'), 'data-rest-url': 'false' } },
  },
  {
    id: 'all',
    title: '`logout-guard-all.js`, signed in and known to be',
    ...{ files: ['all'], attributes: guard('all') },
  },
  {
    id: 'all-worker',
    title: '`logout-guard-all.js` with `data-worker-url`, signed in',
    ...{ files: ['all'], attributes: { ...guard('worker'), 'data-worker-url': '/all-worker/logout-guard-sw.js' } },
  },
]

const overEmpty = (id: string, title: string, target: string): Comparison => ({
  ...{ title: `${title}, over the empty script`, target },
  ...{ how: 'minus', these: id, those: 'empty', worst: 'most' },
})

/** Only the head blocks the parser; the rest runs when the page is parsed, or covered. */
export const comparisons: Comparison[] = [
  overEmpty('head', 'the head, signed in', 'at most 1.3, 2.5, 1.0 ms'),
  overEmpty('head-first', 'the head, first page', ''),
  overEmpty('both', 'head and rest together', ''),
  overEmpty('all', '`logout-guard-all.js`', ''),
  overEmpty('all-worker', '`logout-guard-all.js` with `data-worker-url`', ''),
  {
    ...{ title: 'head and rest together by `logout-guard-all.js`', target: 'at most 1.1 ×' },
    ...{ how: 'by', these: 'both', those: 'all', worst: 'most' },
  },
]
