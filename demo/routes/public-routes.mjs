import express from 'express'
import { aboutPage } from '../pages/about.mjs'
import { homePage } from '../pages/home.mjs'

export function publicRoutes(site) {
  const router = express.Router()
  router.get('/', (_request, response) => response.send(homePage(site)))
  router.get('/about', (_request, response) => response.send(aboutPage(site)))
  return router
}
