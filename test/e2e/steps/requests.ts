import type { LogEntry } from '../../support/load-demo.js'
import type { Run } from '../run.js'

/** The requests for one path that reached the server, like `GET /account`. */
export function requests({ site }: Run, request: string): LogEntry[] {
  return site.log.filter(({ method, path }) => `${method} ${path}` === request)
}
