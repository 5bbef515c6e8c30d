import type { Signal } from '../src/core/protocol.js'
import { routeOf } from '../src/core/routes.js'
import type { Duty } from './duty.js'
import { scope } from './scope.js'

/** How long a page with a guard may take to answer, in ms. */
const PATIENCE = 1000

/** In text, JSON, a picture or a PDF no script of the site runs, so nobody answers. */
const hasGuard = (client: Client) =>
  new Promise<boolean>(resolve => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => resolve(true)
    setTimeout(() => {
      port1.close()
      resolve(false)
    }, PATIENCE)
    client.postMessage({ v: 1, type: 'hello' } satisfies Signal, [port2])
  })

/**
 * Sends protected documents without a guard to the login page; the others leave by themselves, or show why they stay.
 * They are asked and not remembered: nothing is lost with a worker that was killed, and a document counts that this
 * worker did not answer.
 */
export async function sendAway({ routes, config }: Duty): Promise<void> {
  const clients = await scope.clients.matchAll({ type: 'window' })
  const left = clients.filter(({ url }) => routeOf(routes, new URL(url)) === 'protected')
  // A document that left meanwhile cannot be navigated.
  const send = async (client: WindowClient) =>
    (await hasGuard(client)) || client.navigate(config.loginUrl).catch(() => {})
  await Promise.all(left.map(send))
}
