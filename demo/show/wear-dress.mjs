import { guardTag } from '../guard-tag.mjs'
import { dresses, dressOf } from './dresses.mjs'

const month = 30 * 24 * 60 * 60 * 1000

/** Readable for scripts: a page that comes back compares it with the dress that it was sent in. */
const cookie = { path: '/', sameSite: 'lax', maxAge: month }
const chosen = request => /(?:^|;\s*)dress=([\w-]+)/.exec(request.get('Cookie') ?? '')?.[1]

/** Data has no page of its own to come back to. A `no-store` answer to a script would also hide what the header does. */
const isPage = path => !/^\/(api\/|session$)|\.svg$/.test(path)

/** The address without `dress`, on this site. */
function withoutDress({ originalUrl }) {
  const { pathname, searchParams } = new URL(`http://this-site.invalid${originalUrl}`)
  searchParams.delete('dress')
  return pathname.replace(/^\/+/, '/') + (searchParams.size > 0 ? `?${searchParams}` : '')
}

/**
 * Lets each visitor choose what the site wears, whether signed in or not: `?dress=…` sets the choice and leads to the
 * same page without it. What the pages need to know of it is in `response.locals.site`.
 * @param {object} guard
 * @param {object} site What no dress changes.
 * @returns {import('express').RequestHandler}
 */
export function wearDress(guard, site) {
  const tags = { none: guardTag(false), 'no-store': guardTag(false), guard: guardTag(guard) }
  return (request, response, next) => {
    const wish = request.method === 'GET' && dressOf(request.query.dress)
    if (wish) return response.cookie('dress', wish.id, cookie).redirect(302, withoutDress(request))
    const dress = dressOf(chosen(request)) ?? dresses[0]
    const isSignedIn = () => Boolean(request.session?.username)
    response.locals.site = { ...site, guardTag: tags[dress.id], show: { dress, isSignedIn } }
    if (dress.id === 'no-store' && isPage(request.path)) {
      response.set('Cache-Control', 'no-store, no-cache, must-revalidate, private')
    }
    next()
  }
}
