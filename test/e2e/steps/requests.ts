import type { LogEntry } from '../../support/load-demo.js'
import type { AnySite } from '../../support/site.js'
import type { Run } from '../run.js'

/** The requests like `GET /account` that reached the server. */
export function requests({ site }: Run<AnySite>, request: string): LogEntry[] {
  return site.log.filter(({ method, path }) => `${method} ${path}` === request)
}
