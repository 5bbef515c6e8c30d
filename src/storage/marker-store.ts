import { EMPTY, formatRecord, type Marker, type Part, parseMarker, standingOf } from '../core/marker.js'

export interface MarkerStore {
  /** The marker of this moment. */
  read(): Marker
  /**
   * Stores what differs; returns what is stored then. If that fails the marker is removed, which needs no space, and
   * lives on in this document alone.
   */
  write(before: Marker, after: Marker): Marker
  /** Forgets what this document alone knows: after a restore it proves nothing. */
  forget(): void
  /** Whether a storage event of this key is about the marker. `null`: everything was cleared. */
  owns(key: string | null): boolean
}

const PARTS: readonly Part[] = ['end', 'intent', 'running']

/** The marker in localStorage, each part under a key of its own. `onFailure` is called when storage refuses. */
export function createMarkerStore(name: string, onFailure: (error: unknown) => void): MarkerStore {
  const prefix = `logout-guard:${name}:`
  let alone: Marker | undefined
  let known: { texts?: string; marker: Marker } = { marker: EMPTY }

  const attempt = <T>(action: () => T): T | undefined => {
    try {
      return action()
    } catch (error) {
      onFailure(error)
      return undefined
    }
  }
  const text = (part: Part) => localStorage.getItem(prefix + part)
  /** Parsed once, as long as nobody writes: most signals find what the one before found. */
  const stored = () => {
    const [running, end, intent] = [text('running'), text('end'), text('intent')]
    const texts = `${running}\n${end}\n${intent}`
    if (texts !== known.texts) known = { texts, marker: parseMarker(running, end, intent) }
    return known.marker
  }
  const store = (part: Part, record: Marker[Part]) => {
    if (record) localStorage.setItem(prefix + part, formatRecord(record))
    else localStorage.removeItem(prefix + part)
    return true
  }
  const remove = () =>
    attempt(() => {
      for (const part of PARTS) localStorage.removeItem(prefix + part)
    })

  const read = () => {
    const found = attempt(stored)
    return found && (!alone || standingOf(found) !== 'missing') ? found : (alone ?? EMPTY)
  }
  return {
    read,
    write(before, after) {
      const changed = PARTS.filter(part => before[part] !== after[part])
      if (changed.length === 0) return after
      const isStored = attempt(() => changed.every(part => store(part, after[part])))
      if (!isStored) remove()
      alone = isStored ? undefined : after
      return isStored ? after : EMPTY
    },
    forget() {
      alone = undefined
    },
    owns: key => key === null || key.startsWith(prefix),
  }
}
