import { backAfterSignOut } from './cases/back-after-sign-out.js'
import type { RealServer } from './real-server.js'
import type { ServerCase } from './server-case.js'

const cases: ServerCase[] = [backAfterSignOut]

/** The cases that can be played on a server. */
export const casesFor = ({ rolePage }: RealServer): ServerCase[] =>
  cases.filter(({ needsRole }) => !needsRole || rolePage)
