import type { Marker } from '../../src/core/marker.js'
import { mergeRecords, type WorkerRecord } from '../../src/core/worker-record.js'
import type { WorkerPart } from '../../src/register.js'

/** The page's side of a worker whose record the test sets. It is read at once, or when `answer()` is called. */
export function aWorker() {
  const written: Marker[] = []
  const waiting: ((record: WorkerRecord | null) => void)[] = []
  const worker = {
    /** The worker record; `null` if it cannot be read. */
    record: { end: null, intent: null } as WorkerRecord | null,
    /** Whether reading waits until `answer()`. */
    isSlow: false,
    answer: () => {
      for (const resolve of waiting.splice(0)) resolve(worker.record)
    },
    /** The copies of the marker that it received. */
    written,
    hint: (_isEnding: boolean) => {},
  }
  const readRecord = () =>
    worker.isSlow ? new Promise<WorkerRecord | null>(resolve => waiting.push(resolve)) : Promise.resolve(worker.record)
  const part: WorkerPart = ({ onHint, marker, settings }) => {
    worker.hint = onHint
    const found = async () => {
      const record = await readRecord()
      return record && mergeRecords(marker(), record, settings.pingTimeout)
    }
    return { read: found, write: (_before, after) => written.push(after), stop: () => {} }
  }
  return { worker, part }
}
