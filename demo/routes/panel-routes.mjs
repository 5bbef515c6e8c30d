import express from 'express'
import { panelPage } from '../pages/panel.mjs'

/** The panel in a window of its own. */
export function panelRoutes() {
  const router = express.Router()
  router.get('/panel', (_request, response) => response.send(panelPage(response.locals.site)))
  return router
}
