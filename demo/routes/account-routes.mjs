import express from 'express'
import { accountPage } from '../pages/account.mjs'
import { messagesPage } from '../pages/messages.mjs'
import { picture } from '../picture.mjs'
import { requireSession } from '../require-session.mjs'

const note = canary => canary || 'Two per cent interest, paid every December.'

export function accountRoutes() {
  const router = express.Router()
  const page = requireSession({ redirect: true })
  const data = requireSession({ redirect: false })
  /** @type {Map<string, [string, string][]>} */
  const sent = new Map()
  const sentBy = username => sent.get(username) ?? []

  router.get('/account', page, (_request, response) => {
    response.send(accountPage(response.locals.site, response.locals.person))
  })
  router.get('/account/messages', page, (_request, response) => {
    const { site, person } = response.locals
    response.send(messagesPage(site, person, sentBy(person.username)))
  })
  router.post('/account/messages', page, ({ body }, response) => {
    const { username } = response.locals.person
    sent.set(username, [[`You wrote: ${body?.note || 'no subject'}`, body?.draft ?? ''], ...sentBy(username)])
    response.redirect(303, '/account/messages')
  })
  router.get('/account/picture.svg', data, (_request, response) => {
    response.type('svg').send(picture(response.locals.person, response.locals.site.canary))
  })
  router.get('/api/account', data, (_request, response) => {
    const { site, person } = response.locals
    const { name, balance, iban } = person
    response.json({ name, balance, iban, note: note(site.canary), canary: site.canary })
  })
  return router
}
