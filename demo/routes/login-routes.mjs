import express from 'express'
import { findPerson } from '../find-person.mjs'
import { loginPage } from '../pages/login.mjs'
import { returnPath } from '../return-path.mjs'
import { signIn } from '../sign-in.mjs'
import { signOut } from '../sign-out.mjs'

const wrong = 'Name and password do not match.'

export function loginRoutes(site) {
  const router = express.Router()
  router.get('/login', ({ query }, response) => {
    response.send(loginPage(site, { reason: query.reason, returnTo: returnPath(query.returnTo) }))
  })
  router.post('/login', async (request, response) => {
    const returnTo = returnPath(request.body?.returnTo)
    const person = findPerson(request.body)
    if (!person)
      return response.status(401).send(loginPage(site, { error: wrong, returnTo, username: request.body?.username }))
    await signIn(request, person.username)
    response.redirect(302, returnTo)
  })
  router.all('/logout', async (request, response) => {
    await signOut(request, response)
    response.redirect(302, '/login')
  })
  return router
}
