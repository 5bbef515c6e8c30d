import assert from 'node:assert/strict'
import { answerAsStranger } from '../../support/answer-as-stranger.js'
import { createListener } from '../../support/create-listener.js'
import type { Arrival } from '../../support/note-arrivals.js'
import { type SiteOptions, startSite } from '../../support/site.js'
import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'
import type { Rig } from '../run-scenario.js'
import { controlled } from '../steps/controlled.js'
import { signIn } from '../steps/sign-in.js'
import { type Visit, waysIn } from './ways-in.js'

const PATH = '/account/messages'

/** What a server can see of the origin of a request; of the cookies only their names. */
export type Seen = Record<string, string | undefined>

function setCookies() {
  const kinds = { strict: '; SameSite=Strict', lax: '; SameSite=Lax', plain: '' }
  // biome-ignore lint/suspicious/noDocumentCookie: cookieStore is not in every engine.
  for (const [name, kind] of Object.entries(kinds)) document.cookie = `${name}=1; Path=/${kind}`
}

const isControlled = (tab: Tab) => tab.run(() => navigator.serviceWorker.controller !== null)

const namesIn = (cookies = '') => cookies.split('; ').map(cookie => cookie.split('=')[0])

/** The ports differ from run to run, so the origins get names. */
function seen({ method, headers }: Arrival, { site, stranger }: Visit): Seen {
  const named = (text = '-') => text.replace(site.origin, 'THE SITE').replace(stranger, 'THE STRANGER')
  const { cookie, origin, referer } = headers
  const fetched = ['site', 'mode', 'dest'].map(name => [name, headers[`sec-fetch-${name}`]])
  const who = { cookies: String(namesIn(cookie).sort()), origin: named(origin), referer: named(referer) }
  return { method, ...who, ...Object.fromEntries(fetched) }
}

/** Alice signs in and has a cookie of each kind. */
async function prepare({ tab }: Visit, worker: boolean) {
  await signIn(tab)
  await tab.run(setCookies)
  if (worker) await controlled(tab)
}

/** Goes one way, and returns all requests for its address as they arrived. */
async function go(name: string, visit: Visit, worker: boolean): Promise<Seen[]> {
  const { tab, site, stranger } = visit
  const query = `?way=${encodeURIComponent(name)}`
  const arrived = () =>
    site.arrivals.filter(({ url }) => decodeURIComponent(url).replaceAll('+', ' ').endsWith(`?way=${name}`))
  await tab.go(`${stranger}/`)
  await waysIn[name]?.({ ...visit, url: site.origin + PATH + query })
  await until(() => arrived().length > 0, { what: `a request by ${name}` })
  const isThere = (await tab.run(() => location.origin)) === site.origin
  if (isThere && worker) assert.ok(await isControlled(tab), `the worker handled the navigation by ${name}`)
  return arrived().map(arrival => seen(arrival, visit))
}

/** Comes to a site from another site in every way, and returns for each way what arrived. */
export async function visitBy(
  { browser }: Rig,
  options: Omit<SiteOptions, 'guard'>,
  { worker, ways = Object.keys(waysIn) }: { worker: boolean; ways?: string[] },
) {
  const site = await startSite({ ...options, guard: true, traits: { cacheControl: 'no-store' } })
  const other = await createListener(answerAsStranger)
  const profile = await browser.profile('light')
  try {
    const stranger = `http://127.0.0.1:${other.port}`
    const visit = { tab: await profile.tab(`${site.origin}/login`), site, stranger, url: '' }
    await prepare(visit, worker)
    const found: Record<string, Seen[]> = {}
    for (const name of ways) found[name] = await go(name, visit, worker)
    return found
  } finally {
    await profile.close()
    await Promise.all([site.close(), other.close()])
  }
}
