import { type Code, explain } from './core/errors.js'
import type { Emitter } from './events.js'

export type Report = (code: Code, detail?: string) => void

/** Told to listeners only, each time: they come in numbers, or in the ordinary course of things. */
const QUIET: readonly Code[] = ['LG205', 'LG208', 'LG209', 'LG223']

/** Tells people of a problem by the event `error` and in the console, once for each code and detail. */
export function createReport(emit: Emitter['emit']): Report {
  const told = new Set<string>()
  return (code, detail = '') => {
    const message = explain(code, detail)
    const isQuiet = QUIET.includes(code)
    if (told.has(message)) return
    // Before the listeners: one of them that throws is told of in the same way.
    if (!isQuiet) told.add(message)
    emit('error', { code, message, detail })
    if (isQuiet) return
    // biome-ignore lint/suspicious/noConsole: a guard that cannot do its work must say so where people look.
    console.warn(message)
  }
}
