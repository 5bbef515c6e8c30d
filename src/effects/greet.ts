import { messageSW } from 'workbox-window/messageSW.js'
import { type Here, parseMessage } from '../core/protocol.js'

/** A worker that knows nothing of us never answers; one that has to start takes up to 250 ms on phones. In ms. */
const PATIENCE = 5000

/** Resolves when a worker is there for good, or gone. */
const settled = (worker: ServiceWorker) =>
  new Promise<void>(resolve => {
    const look = () => ['activated', 'redundant'].includes(worker.state) && resolve()
    worker.addEventListener('statechange', look)
    look()
  })

/** The handshake: what the worker says of itself, or `null` if it is none of ours. */
export async function greet(worker: ServiceWorker): Promise<Here | null> {
  await settled(worker)
  const late = new Promise<null>(resolve => setTimeout(resolve, PATIENCE, null))
  const answer: unknown = await Promise.race([messageSW(worker, { v: 1, type: 'hello' }), late])
  const message = parseMessage(answer)
  return message?.type === 'here' ? message : null
}
