import path from 'node:path'
import express from 'express'

/** The guard's own file, and its source map for whoever opens the developer tools. */
export function guardRoutes(guard) {
  const router = express.Router()
  if (!guard) return router
  const file = path.resolve(guard.file ?? path.join(import.meta.dirname, '../../dist/logout-guard.js'))
  const options = { dotfiles: 'allow' }
  router.get('/logout-guard.js', (_request, response) => response.sendFile(file, options))
  router.get('/logout-guard.js.map', (_request, response) => response.sendFile(`${file}.map`, options))
  return router
}
