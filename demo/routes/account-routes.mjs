import express from 'express'
import { accountPage } from '../pages/account.mjs'
import { messagesPage } from '../pages/messages.mjs'
import { picture } from '../picture.mjs'
import { requireSession } from '../require-session.mjs'
import { siteFor } from '../site-for.mjs'

const note = canary => canary || 'Two per cent interest, paid every December.'

export function accountRoutes(site) {
  const router = express.Router()
  const page = requireSession({ redirect: true })
  const data = requireSession({ redirect: false })
  /** @type {Map<string, [string, string][]>} */
  const sent = new Map()
  const sentBy = username => sent.get(username) ?? []

  router.get('/account', page, ({ session }, response) => {
    response.send(accountPage(siteFor(site, session), response.locals.person))
  })
  router.get('/account/messages', page, ({ session }, response) => {
    const { person } = response.locals
    response.send(messagesPage(siteFor(site, session), person, sentBy(person.username)))
  })
  router.post('/account/messages', page, ({ body }, response) => {
    const { username } = response.locals.person
    sent.set(username, [[`You wrote: ${body?.note || 'no subject'}`, body?.draft ?? ''], ...sentBy(username)])
    response.redirect(303, '/account/messages')
  })
  router.get('/account/picture.svg', data, ({ session }, response) => {
    response.type('svg').send(picture(response.locals.person, siteFor(site, session).canary))
  })
  router.get('/api/account', data, ({ session }, response) => {
    const { name, balance, iban } = response.locals.person
    const { canary } = siteFor(site, session)
    response.json({ name, balance, iban, note: note(canary), canary })
  })
  return router
}
