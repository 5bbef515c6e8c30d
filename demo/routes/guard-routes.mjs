import path from 'node:path'
import express from 'express'

/** The guard's own files, and their source maps for the developer tools. */
export function guardRoutes(guard) {
  const router = express.Router()
  if (!guard) return router
  const file = path.resolve(guard.file ?? path.join(import.meta.dirname, '../../dist/logout-guard.js'))
  const send = (name, response, next) =>
    response.sendFile(name, { dotfiles: 'allow' }, error => error && !response.headersSent && next())
  router.get('/logout-guard.js', (_request, response, next) => send(file, response, next))
  router.get(/^\/(logout-guard[\w.-]*\.js(\.map)?)$/, (request, response, next) =>
    send(path.join(path.dirname(file), request.params[0]), response, next),
  )
  return router
}
