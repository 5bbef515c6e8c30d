import { START } from '../../frozen-core/start-table.js'
import { ROWS } from '../../frozen-core/transitions.js'
import type { Core, Decision } from '../a-core.js'
import { FROZEN_CORE } from './frozen-core.js'

type Row = (typeof ROWS)[number]

/** Calls `action` while `holder[key]` is replaced. */
function meanwhile<T, K extends keyof T, R>(holder: T, key: K, other: T[K], action: () => R): R {
  const own = holder[key]
  holder[key] = other
  try {
    return action()
  } finally {
    holder[key] = own
  }
}

/** The frozen core with one of its rows replaced. The row uses the words of its time. */
export function withRow(index: number, row: Row): Core<Decision> {
  const rows = ROWS as Row[]
  return {
    begin: (...given) => meanwhile(rows, index, row, () => FROZEN_CORE.begin(...given)),
    decide: (...given) => meanwhile(rows, index, row, () => FROZEN_CORE.decide(...given)),
  }
}

type Starts = { -readonly [S in keyof typeof START]: (typeof START)[S] }

/** The frozen core with one of its starts replaced. */
export function withStart<S extends keyof Starts>(source: S, starts: Partial<Starts[S]>): Core<Decision> {
  const table = START as Starts
  const other = { ...table[source], ...starts }
  return { ...FROZEN_CORE, begin: (...given) => meanwhile(table, source, other, () => FROZEN_CORE.begin(...given)) }
}
