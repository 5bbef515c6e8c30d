import { createServer, type RequestListener } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { Certificate } from '../create-certificate.js'
import { type Listening, listen } from '../listen.js'
import type { Remedy } from './all-remedies.js'
import { answerAsClinic, type Records } from './answer-as-clinic.js'

export type Scheme = 'http' | 'https'

export interface Clinic extends Records, Pick<Listening, 'close'> {
  origin: string
  signOutEnds: Remedy['signOutEnds']
  /** Ends every session, on the server only: no cookie changes. */
  revokeAll(): void
}

const serverFor = (scheme: Scheme, { key, cert }: Certificate, listener: RequestListener) =>
  scheme === 'https' ? createSecureServer({ key, cert }, listener) : createServer(listener)

/** A small site with real sessions and one remedy, on a free port. */
export async function createClinic(remedy: Remedy, scheme: Scheme, certificate: Certificate): Promise<Clinic> {
  const records: Records = { sessions: new Set(), requests: [], signedOut: null, resumed: null }
  const { port, close } = await listen(serverFor(scheme, certificate, answerAsClinic(remedy, records)))
  return Object.assign(records, {
    signOutEnds: remedy.signOutEnds,
    origin: `${scheme}://localhost:${port}`,
    revokeAll: () => records.sessions.clear(),
    close,
  })
}
