import type { LogEntry } from '../../support/load-demo.js'
import type { Stage } from '../stage.js'

/** The requests for one path that reached the server, like `GET /account`. */
export function requests({ site }: Stage, request: string): LogEntry[] {
  return site.log.filter(({ method, path }) => `${method} ${path}` === request)
}
