import type { Case } from '../case.js'
import { kLatePing } from './k-late-ping.js'

/** As a site without an endpoint has it: the ping is a protected address. What a worker sent nobody could abort. */
export const kPingInProtect: Case = {
  ...kLatePing,
  id: 'k-protected',
  title: 'the late answer of a ping that is protected itself does not bring the session back',
  attributes: { 'data-protect': '/account* /session*' },
  controlledBy: 'k',
  needsWorker: true,
  withWorker: false,
}
