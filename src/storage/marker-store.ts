import { EMPTY, formatRecord, type Marker, type Part, parseMarker, standingOf } from '../core/marker.js'
import { STALE_READ } from '../core/timing.js'

export interface MarkerStore {
  /** The marker as it is now. */
  read(): Marker
  /**
   * Stores the parts that differ. Returns what is stored afterwards. If storing fails, the stored marker is removed,
   * which needs no space, and only this document still knows it.
   */
  write(before: Marker, after: Marker): Marker
  /** Forgets the marker that only this document knows: after a restore it proves nothing. */
  forget(): void
  /** Whether a storage event with this key is about the marker. `null`: everything was cleared. */
  owns(key: string | null): boolean
}

const PARTS: readonly Part[] = ['end', 'intent', 'running']

/** The marker in localStorage, each part under its own key. Throws where storage refuses. */
function createStoredMarker(prefix: string) {
  let known: { texts?: string; marker: Marker } = { marker: EMPTY }
  const text = (part: Part) => localStorage.getItem(prefix + part)
  return {
    /** Parses only when the texts changed: for most signals the marker is the same as for the one before. */
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
  let unstored: Marker | undefined
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
      return found && (!unstored || standingOf(found) !== 'missing') ? found : (unstored ?? EMPTY)
    },
    write(before, after) {
      const changed = PARTS.filter(part => before[part] !== after[part])
      if (changed.length === 0) return after
      const isStored = attempt(() => changed.every(part => stored.write(part, after[part])))
      if (!isStored) attempt(() => PARTS.every(part => stored.write(part, null)))
      unstored = isStored ? undefined : after
      return isStored ? after : EMPTY
    },
    forget() {
      unstored = undefined
    },
    owns: key => key === null || key.startsWith(prefix),
  }
}

/**
 * How long to wait, in ms, until this tab can read what another tab wrote. In Chromium, the only engine with
 * `userAgentData`, no read was stale one task later (docs/platform-facts.md#clocks-and-stale-reads), and waiting 5 ms
 * there cost Back half a frame.
 */
export const staleRead = (): number => ('userAgentData' in navigator ? 0 : STALE_READ)
