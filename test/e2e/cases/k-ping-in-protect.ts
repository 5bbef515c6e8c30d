import type { Case } from '../case.js'
import { kLatePing } from './k-late-ping.js'

/** As in a site without an endpoint, the ping is a protected address. Nobody could abort a ping that a worker sent. */
export const kPingInProtect: Case = {
  ...kLatePing,
  id: 'k-protected',
  title: 'the late answer to a ping that is itself protected does not bring the session back',
  attributes: { 'data-protect': '/account* /session*' },
  controlledBy: 'k',
  needsWorker: true,
  withWorker: false,
}
