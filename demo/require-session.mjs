import { people } from './people.mjs'

const loginPath = request =>
  request.method === 'GET' ? `/login?returnTo=${encodeURIComponent(request.originalUrl)}` : '/login'

/**
 * Lets signed-in people pass and puts them into `response.locals.person`. Others are sent to the login page, or get a 401
 * where a page is of no use (a picture, an API).
 * @param {{ redirect: boolean }} options
 * @returns {import('express').RequestHandler}
 */
export function requireSession({ redirect }) {
  return (request, response, next) => {
    const { username } = request.session
    response.locals.person = username && people[username]
    if (response.locals.person) next()
    else if (redirect) response.redirect(302, loginPath(request))
    else response.status(401).json({ error: 'Please sign in.' })
  }
}
