import type { Variant } from '../measure.js'

/** The last commit whose drop-in was one file. */
export const BEFORE = '239c72f'

export interface TogetherVariant extends Variant {
  /** What runs, one after the other. */
  scripts: 'head and rest' | 'all' | 'before'
  /** Whether the browser knows the session: then the page is open at once. */
  isKnown: boolean
}

const titles = { 'head and rest': 'head and rest', all: 'all in one file', before: `the drop-in of ${BEFORE}` }
const all = ['head and rest', 'all', 'before'] as const

const rowsOf = (isKnown: boolean): TogetherVariant[] =>
  all.map(scripts => ({
    ...{ id: `${scripts.replaceAll(' ', '-')}-${isKnown ? 'known' : 'first'}`, scripts, isKnown },
    title: `${titles[scripts]}, ${isKnown ? 'signed in and known to be' : 'first page: covers and asks'}`,
  }))

export const variants: TogetherVariant[] = [...rowsOf(true), ...rowsOf(false)]
