import type { EndingId } from './endings.js'

export interface Remedy {
  /** For `--remedy` on the command line. */
  id: string
  /** In Markdown. */
  title: string
  /** `Cache-Control` of the secret page; default: none. */
  cacheControl?: string
  /** `Clear-Site-Data` of the answer to the sign-out; default: none. */
  clearSiteData?: string
  /** Where the sign-out ends: at the login page after a redirect, or at its own answer, which is a page. */
  signOutEnds: '/login' | '/logout'
  /** A script in the secret page. */
  script?: string
  /** Whether the sign-in leads directly to the secret page; else it leads to a public one. */
  isLanding?: true
  /** The public pages that are visited after the secret page, until the session ends. */
  away: string[]
  endings: EndingId[]
}

const NO_STORE = 'no-store, no-cache, must-revalidate, private'

const reload = "addEventListener('pageshow', event => { if (event.persisted) location.reload() })"

const ask = `addEventListener('pageshow', async event => {
  if (event.persisted && !(await fetch('/session')).ok) location.replace('/login')
})`

const usual = {
  signOutEnds: '/login' as const,
  away: ['/about'],
  endings: ['own', 'same', 'other', 'server'] as EndingId[],
}

const clearing = {
  ...usual,
  clearSiteData: '"cache"',
  endings: ['own', 'same', 'other'] as EndingId[],
}

/** WebKitGTK also keeps pages with an `unload` listener, but not after six more navigations. */
const missed = {
  ...usual,
  script: "addEventListener('unload', () => {})",
  away: ['/about', '/help', '/about', '/help', '/about', '/help'],
  endings: ['same', 'other', 'server'] as EndingId[],
}

/**
 * What sites do today against Back after a sign-out. The first one does nothing: it is the control, which must leak.
 */
export const remedies: Remedy[] = [
  { id: 'none', title: 'none', ...usual },
  { id: 'no-store', title: `\`${NO_STORE}\``, cacheControl: NO_STORE, ...usual },
  {
    id: 'no-store-landing',
    title: 'the same, on the page that the sign-in leads to',
    cacheControl: NO_STORE,
    isLanding: true,
    ...usual,
  },
  { id: 'no-cache', title: '`no-cache`, page not in the back/forward cache', cacheControl: 'no-cache', ...missed },
  { id: 'clear-site-data', title: '`Clear-Site-Data: "cache"` on the sign-out answer, a redirect', ...clearing },
  {
    id: 'clear-site-data-page',
    title: 'the same on a sign-out answer that is a page',
    ...clearing,
    signOutEnds: '/logout',
  },
  { id: 'reload', title: '`location.reload()` in `pageshow` of a restored page', script: reload, ...usual },
  { id: 'ask', title: 'ask the server in `pageshow` of a restored page, then redirect', script: ask, ...usual },
]
