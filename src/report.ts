import { type Code, explain } from './core/errors.js'
import type { Emitter } from './events.js'

export type Report = (code: Code, detail?: string) => void

/** Told to listeners only, each time: they come in numbers, or in the ordinary course of things. */
const QUIET: readonly Code[] = ['LG205', 'LG208']

/** Tells people of a problem by the event `error` and in the console, once for each code and detail. */
export function createReport(emit: Emitter['emit']): Report {
  const told = new Set<string>()
  return (code, detail = '') => {
    const message = explain(code, detail)
    if (told.has(message)) return
    emit('error', { code, message, detail })
    if (QUIET.includes(code)) return
    told.add(message)
    // biome-ignore lint/suspicious/noConsole: a guard that cannot do its work must say so where people look.
    console.warn(message)
  }
}
