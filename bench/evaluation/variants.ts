import type { Variant } from '../measure.js'

export interface ScriptVariant extends Variant {
  /** Attributes of the guard's script tag, over those that every site needs; `null`: an empty script. */
  attributes: Record<string, string> | null
}

/** Guards of different names on one origin, so that one tab can load all in turn. */
const guard = (name: string) => ({ 'data-name': name, 'data-protect': '/*/account' })

export const variants: ScriptVariant[] = [
  { id: 'empty', title: 'an empty script', attributes: null },
  { id: 'running', title: 'the drop-in, signed in and known to be', attributes: guard('running') },
  { id: 'first', title: 'the drop-in, first page: covers and asks', attributes: guard('first') },
  {
    id: 'worker',
    title: 'the drop-in with `data-worker-url`, signed in',
    attributes: { ...guard('worker'), 'data-worker-url': '/worker/logout-guard-sw.js' },
  },
]
