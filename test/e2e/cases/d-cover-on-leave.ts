import type { Case } from '../case.js'
import { dRevokedOnTheServer } from './d-revoked-on-the-server.js'

/** Not even Firefox has a stale frame to show, at the price of a blank page while the next one loads. */
export const dCoverOnLeave: Case = {
  ...dRevokedOnTheServer,
  id: 'd-cover-on-leave',
  title: 'the same with data-cover-on-leave',
  attributes: { 'data-cover-on-leave': true },
  controlledBy: 'd',
  withWorker: false,
  // Where the next page comes within some frames the one that is left evicts itself.
  evicts: 'maybe',
}
