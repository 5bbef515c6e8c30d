import path from 'node:path'
import express from 'express'

/** The guard's own two files, and their source maps for whoever opens the developer tools. */
export function guardRoutes(guard) {
  const router = express.Router()
  if (!guard) return router
  const file = path.resolve(guard.file ?? path.join(import.meta.dirname, '../../dist/logout-guard.js'))
  const send = name => (_request, response, next) => {
    response.sendFile(name, { dotfiles: 'allow' }, error => error && !response.headersSent && next())
  }
  router.get('/logout-guard.js', send(file))
  router.get('/logout-guard.js.map', send(`${file}.map`))
  const worker = path.join(path.dirname(file), 'logout-guard-sw.js')
  router.get('/logout-guard-sw.js', send(worker))
  router.get('/logout-guard-sw.js.map', send(`${worker}.map`))
  return router
}
