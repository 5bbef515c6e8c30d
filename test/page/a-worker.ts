import { type Half, joined } from '../../src/core/halves.js'
import type { Marker } from '../../src/core/marker.js'
import type { WorkerPart } from '../../src/register.js'

/** The page's side of a worker that knows what a test says: `half` is read when `answer()` is called, or at once. */
export function aWorker() {
  const written: Marker[] = []
  const waiting: ((half: Half | null) => void)[] = []
  const worker = {
    /** What the worker knows; `null` if it cannot be read. */
    half: { end: null, intent: null } as Half | null,
    /** Whether reading takes its time, until `answer()`. */
    isSlow: false,
    answer: () => {
      for (const resolve of waiting.splice(0)) resolve(worker.half)
    },
    /** The copies of the marker that it was given. */
    written,
    hint: (_isEnding: boolean) => {},
  }
  const halfNow = () =>
    worker.isSlow ? new Promise<Half | null>(resolve => waiting.push(resolve)) : Promise.resolve(worker.half)
  const part: WorkerPart = ({ hinted, marker, settings }) => {
    worker.hint = hinted
    const found = async () => {
      const half = await halfNow()
      return half && joined(marker(), half, settings.pingTimeout)
    }
    return { read: found, write: (_before, after) => written.push(after), stop: () => {} }
  }
  return { worker, part }
}
