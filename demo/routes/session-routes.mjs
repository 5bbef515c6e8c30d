import express from 'express'
import { sessionsPage } from '../pages/sessions.mjs'
import { requireSession } from '../require-session.mjs'

/** @param {import('express-session').MemoryStore} store */
const everySession = store =>
  new Promise((resolve, reject) => store.all((error, all) => (error ? reject(error) : resolve(all))))

async function sessionsOf(store, username) {
  const all = Object.entries(await everySession(store))
  return all.map(([id, session]) => ({ id, ...session })).filter(session => session.username === username)
}

const isChosen = (which, own) => session =>
  which === 'all' || session.handle === which || (which === 'others' && session.handle !== own)

export function sessionRoutes(store) {
  const router = express.Router()
  const page = requireSession({ redirect: true })

  router.get('/sessions', page, async ({ session }, response) => {
    response.send(sessionsPage(response.locals.site, await sessionsOf(store, session.username), session.handle))
  })
  // Like an order from another device: the session ends in the store only, and this browser keeps its cookie.
  router.post('/sessions/revoke', page, async ({ session, body }, response) => {
    const all = await sessionsOf(store, session.username)
    for (const { id } of all.filter(isChosen(body?.session, session.handle))) store.destroy(id)
    response.redirect(303, '/sessions')
  })
  router.get('/session', (request, response) => {
    const status = request.session.username ? 204 : 401
    // Without a session object express-session neither touches nor saves it: a session check does not prolong the
    // session.
    request.session = null
    response.set('Cache-Control', 'no-cache').status(status).end()
  })
  return router
}
