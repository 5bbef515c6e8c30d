import { guardTag } from '../guard-tag.mjs'
import { modeOf, modes } from './modes.mjs'

const month = 30 * 24 * 60 * 60 * 1000

/** Scripts can read this cookie: a page that comes back compares it with its own mode. */
const cookie = { path: '/', sameSite: 'lax', maxAge: month }
const chosen = request => /(?:^|;\s*)mode=([\w-]+)/.exec(request.get('Cookie') ?? '')?.[1]

/**
 * Only pages get the header, as nobody goes back to data. A `no-store` answer to a script would also change what the
 * header on the page does.
 */
const isPage = path => !/^\/(api\/|session$)|\.svg$/.test(path)

/** The address without `mode`, on this site. */
function withoutMode({ originalUrl }) {
  const { pathname, searchParams } = new URL(`http://this-site.invalid${originalUrl}`)
  searchParams.delete('mode')
  return pathname.replace(/^\/+/, '/') + (searchParams.size > 0 ? `?${searchParams}` : '')
}

/**
 * Lets each visitor choose the mode of the site, signed in or not: `?mode=…` stores the choice and redirects to the same
 * page without it. What the pages need to know of the mode is in `response.locals.site`.
 * @param {object} guard
 * @param {object} site What is the same in all modes.
 * @returns {import('express').RequestHandler}
 */
export function applyMode(guard, site) {
  const tags = { none: guardTag(false), 'no-store': guardTag(false), guard: guardTag(guard) }
  return (request, response, next) => {
    const wish = request.method === 'GET' && modeOf(request.query.mode)
    if (wish) return response.cookie('mode', wish.id, cookie).redirect(302, withoutMode(request))
    const mode = modeOf(chosen(request)) ?? modes[0]
    const isSignedIn = () => Boolean(request.session?.username)
    response.locals.site = { ...site, guardTag: tags[mode.id], show: { mode, isSignedIn } }
    if (mode.id === 'no-store' && isPage(request.path)) {
      response.set('Cache-Control', 'no-store, no-cache, must-revalidate, private')
    }
    next()
  }
}
