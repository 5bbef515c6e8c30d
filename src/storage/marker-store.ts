import { EMPTY, formatRecord, type Marker, type Part, parseMarker, standingOf } from '../core/marker.js'
import { STALE_READ } from '../core/timing.js'

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

/** The marker as localStorage holds it, each part under a key of its own. Throws where storage refuses. */
function createStoredMarker(prefix: string) {
  let known: { texts?: string; marker: Marker } = { marker: EMPTY }
  const text = (part: Part) => localStorage.getItem(prefix + part)
  return {
    /** Parsed once, as long as nobody writes: most signals find what the one before found. */
    read() {
      const [running, end, intent] = [text('running'), text('end'), text('intent')]
      const texts = `${running}\n${end}\n${intent}`
      if (texts !== known.texts) known = { texts, marker: parseMarker(running, end, intent) }
      return known.marker
    },
    write(part: Part, record: Marker[Part]) {
      if (record) localStorage.setItem(prefix + part, formatRecord(record))
      else localStorage.removeItem(prefix + part)
      return true
    },
  }
}

/** The marker of this browser. `onFailure` is called when storage refuses. */
export function createMarkerStore(name: string, onFailure: (error: unknown) => void): MarkerStore {
  const prefix = `logout-guard:${name}:`
  const stored = createStoredMarker(prefix)
  let alone: Marker | undefined
  const attempt = <T>(action: () => T): T | undefined => {
    try {
      return action()
    } catch (error) {
      onFailure(error)
      return undefined
    }
  }
  return {
    read() {
      const found = attempt(stored.read)
      return found && (!alone || standingOf(found) !== 'missing') ? found : (alone ?? EMPTY)
    },
    write(before, after) {
      const changed = PARTS.filter(part => before[part] !== after[part])
      if (changed.length === 0) return after
      const isStored = attempt(() => changed.every(part => stored.write(part, after[part])))
      if (!isStored) attempt(() => PARTS.every(part => stored.write(part, null)))
      alone = isStored ? undefined : after
      return isStored ? after : EMPTY
    },
    forget() {
      alone = undefined
    },
    owns: key => key === null || key.startsWith(prefix),
  }
}

/**
 * How long to wait, in ms, until what another tab wrote can be read. In Chromium, which alone has `userAgentData`, no read
 * was stale one task later (docs/platform-facts.md#clocks-and-stale-reads), and 5 ms there cost Back half a frame.
 */
export const staleRead = (): number => ('userAgentData' in navigator ? 0 : STALE_READ)
