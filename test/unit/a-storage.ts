import { EMPTY, type Marker, standingOf } from '../../src/core/marker.js'

const PARTS = ['end', 'intent', 'running'] as const

/**
 * How long a read may lag behind a write of another tab, in ms: measured up to 37
 * (docs/platform-facts.md#clocks-and-stale-reads).
 */
const LAG = 40

/** A document, which keeps its marker in memory if the storage refused it. */
export interface Reader {
  readonly index: number
  alone: Marker | null
}

/** Where the marker is stored, with the faults of a browser's storage. Each part has its own key. */
export class MarkerStorage {
  stored: Marker = EMPTY
  /** `full` refuses what needs space, but allows to delete; `denied` refuses everything. */
  mood: 'well' | 'full' | 'denied' = 'well'
  isNextWriteLost = false
  /** The tabs that lag behind what others write. */
  readonly laggards = new Set<number>()
  private older: { readonly marker: Marker; readonly until: number; readonly writer: number } | null = null

  read({ index, alone }: Reader, now: number): Marker {
    if (this.mood === 'denied') return alone ?? EMPTY
    const { older } = this
    const isBehind = this.laggards.has(index) && older && older.writer !== index && now - older.until <= LAG
    const found = isBehind ? older.marker : this.stored
    return alone && standingOf(found) === 'missing' ? alone : found
  }

  /** Stores what differs, part by part. If that fails, the marker is removed, and only this document still has it. */
  write(reader: Reader, before: Marker, after: Marker, now: number): void {
    const changed = PARTS.filter(part => before[part] !== after[part])
    if (changed.length === 0) return
    if (this.isNextWriteLost) {
      this.isNextWriteLost = false
      return
    }
    const isStored = this.mood === 'well' || (this.mood === 'full' && changed.every(part => after[part] === null))
    reader.alone = isStored ? null : after
    if (isStored)
      this.put({ ...this.stored, ...Object.fromEntries(changed.map(part => [part, after[part]])) }, reader, now)
    else if (this.mood === 'full') this.put(EMPTY, reader, now)
  }

  private put(marker: Marker, { index }: Reader, now: number): void {
    this.older = { marker: this.stored, until: now, writer: index }
    this.stored = marker
  }
}
