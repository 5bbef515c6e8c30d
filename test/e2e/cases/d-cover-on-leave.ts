import type { Case } from '../case.js'
import { dRevokedOnTheServer } from './d-revoked-on-the-server.js'

/** Even Firefox has no stale frame to show. The price is a blank page while the next one loads. */
export const dCoverOnLeave: Case = {
  ...dRevokedOnTheServer,
  id: 'd-cover-on-leave',
  title: 'the same with data-cover-on-leave',
  attributes: { 'data-cover-on-leave': true },
  controlledBy: 'd',
  withWorker: false,
  // A page evicts itself if the next one comes within a few frames.
  evicts: 'maybe',
}
