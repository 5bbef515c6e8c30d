import express from 'express'
import { findPerson } from '../find-person.mjs'
import { loginPage } from '../pages/login.mjs'
import { returnPath } from '../return-path.mjs'
import { signIn } from '../sign-in.mjs'
import { signOut } from '../sign-out.mjs'

const wrong = 'Name and password do not match.'

export function loginRoutes() {
  const router = express.Router()
  router.get('/login', ({ query }, response) => {
    const { reason, returnTo } = query
    const isSent = returnTo !== undefined
    response.send(loginPage(response.locals.site, { reason, isSent, returnTo: returnPath(returnTo) }))
  })
  router.post('/login', async (request, response) => {
    const returnTo = returnPath(request.body?.returnTo)
    const person = findPerson(request.body)
    if (!person) {
      const { username } = request.body ?? {}
      return response.status(401).send(loginPage(response.locals.site, { error: wrong, returnTo, username }))
    }
    await signIn(request, person.username)
    response.redirect(302, returnTo)
  })
  router.all('/logout', async (request, response) => {
    await signOut(request, response)
    response.redirect(302, response.locals.site.show ? '/login?reason=signed-out' : '/login')
  })
  return router
}
