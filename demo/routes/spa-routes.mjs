import express from 'express'
import { findPerson } from '../find-person.mjs'
import { spaPage } from '../pages/spa.mjs'
import { requireSession } from '../require-session.mjs'
import { signIn } from '../sign-in.mjs'

export function spaRoutes() {
  const router = express.Router()
  router.get('/spa', (_request, response) => response.send(spaPage(response.locals.site, '/spa')))
  router.get('/spa/account', requireSession({ redirect: true }), (_request, response) => {
    response.send(spaPage(response.locals.site, '/spa/account'))
  })
  router.post('/spa/login', async (request, response) => {
    const person = findPerson(request.body)
    if (!person) return response.status(401).json({ error: 'Name and password do not match.' })
    await signIn(request, person.username)
    response.json({ name: person.name })
  })
  return router
}
