import path from 'node:path'
import express from 'express'

/** The guard's own file, and its source map for whoever opens the developer tools. */
export function guardRoutes(guard) {
  const router = express.Router()
  if (!guard) return router
  const file = path.resolve(guard.file ?? path.join(import.meta.dirname, '../../dist/logout-guard.js'))
  const send = name => (_request, response, next) => {
    response.sendFile(name, { dotfiles: 'allow' }, error => error && !response.headersSent && next())
  }
  router.get('/logout-guard.js', send(file))
  router.get('/logout-guard.js.map', send(`${file}.map`))
  return router
}
