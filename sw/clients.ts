import type { PlainMessage } from '../src/core/protocol.js'
import { routeOf } from '../src/core/routes.js'
import { scope } from './scope.js'
import type { WorkerContext } from './worker-context.js'

/**
 * `hint`: a protected request was refused. A page for a role that this person lacks looks the same, so the visible page
 * starts a session check. `ending`: this worker knows more about a sign-out that only it saw, so the pages read its
 * record. These messages do not go on the BroadcastChannel, where a message evicts frozen pages.
 */
export async function notifyPages(type: 'hint' | 'ending'): Promise<void> {
  const clients = await scope.clients.matchAll({ type: 'window' })
  for (const client of clients) {
    if (client.visibilityState === 'visible' || type === 'ending')
      client.postMessage({ v: 1, type } satisfies PlainMessage)
  }
}

/** How long a page may take to answer that it has a guard, in ms. */
const HELLO_TIMEOUT = 1000

/**
 * Whether the guard runs in this document. In text, JSON, a picture or a PDF no script of the site runs, so nothing
 * answers.
 */
const hasGuard = (client: Client) =>
  new Promise<boolean>(resolve => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => resolve(true)
    setTimeout(() => {
      port1.close()
      resolve(false)
    }, HELLO_TIMEOUT)
    client.postMessage({ v: 1, type: 'hello' } satisfies PlainMessage, [port2])
  })

/**
 * Sends protected documents without a guard to the login page. The others leave by themselves, or show why they stay.
 * Every document is asked each time, so nothing is lost with a worker that was killed, and documents count that this
 * worker did not answer.
 */
export async function redirectUnguarded({ routes, config }: WorkerContext): Promise<void> {
  const clients = await scope.clients.matchAll({ type: 'window' })
  const candidates = clients.filter(({ url }) => routeOf(routes, new URL(url)) === 'protected')
  // A document that was left meanwhile cannot be navigated.
  const send = async (client: WindowClient) =>
    (await hasGuard(client)) || client.navigate(config.loginUrl).catch(() => {})
  await Promise.all(candidates.map(send))
}
