import type { Marker } from '../../src/core/marker.js'
import { mergeRecords, type WorkerRecord } from '../../src/core/worker-record.js'
import type { WorkerPart } from '../../src/register.js'

/** The page's side of a worker that knows what a test says: `half` is read when `answer()` is called, or at once. */
export function aWorker() {
  const written: Marker[] = []
  const waiting: ((half: WorkerRecord | null) => void)[] = []
  const worker = {
    /** What the worker knows; `null` if it cannot be read. */
    half: { end: null, intent: null } as WorkerRecord | null,
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
    worker.isSlow ? new Promise<WorkerRecord | null>(resolve => waiting.push(resolve)) : Promise.resolve(worker.half)
  const part: WorkerPart = ({ onHint, marker, settings }) => {
    worker.hint = onHint
    const found = async () => {
      const half = await halfNow()
      return half && mergeRecords(marker(), half, settings.pingTimeout)
    }
    return { read: found, write: (_before, after) => written.push(after), stop: () => {} }
  }
  return { worker, part }
}
