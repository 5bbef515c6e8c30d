import { existsSync, readFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'

const NAME = /^\/(logout-guard[\w.-]*\.js)$/

/** Serves the guard's files in this folder; `next` answers all other requests. */
export function serveGuardFiles(folder: string, next: RequestListener): RequestListener {
  return (request, response) => {
    const [, name] = NAME.exec(request.url?.split('?')[0] ?? '') ?? []
    const file = name && join(folder, name)
    if (!file || !existsSync(file)) return next(request, response)
    response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(readFileSync(file))
  }
}
