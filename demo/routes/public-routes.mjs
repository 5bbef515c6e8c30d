import express from 'express'
import { aboutPage } from '../pages/about.mjs'
import { homePage } from '../pages/home.mjs'

export function publicRoutes() {
  const router = express.Router()
  router.get('/', (_request, response) => response.send(homePage(response.locals.site)))
  router.get('/about', (_request, response) => response.send(aboutPage(response.locals.site)))
  return router
}
