import type { Site } from '../../support/site.js'
import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'

/** A tab in which Alice is signed in, and an address of hers that another site requests. */
export interface Visit {
  tab: Tab
  site: Site
  /** The origin of the other site; the tab shows a page of it. */
  stranger: string
  /** The address; each way has its own. */
  url: string
}

type Way = (visit: Visit) => Promise<unknown>

/** Runs in the page: adds an element, and uses it in a task of its own, as that may end the page. */
function put(tag: string, properties: object, use?: 'click' | 'submit') {
  const element = Object.assign(document.createElement(tag), properties)
  document.body.append(element)
  if (use) setTimeout(() => (element as HTMLFormElement)[use](), 1)
}

const whereAmI = () => ({ born: performance.timeOrigin, origin: location.origin, state: document.readyState })

/** Ends at any document of the site: the site may have redirected the browser to another path. */
const arrival = (way: Way): Way => {
  return async visit => {
    const { tab, site } = visit
    const { born } = await tab.run(whereAmI)
    await way(visit)
    const arrived = async () => {
      const now = await tab.run(whereAmI)
      return now.born !== born && now.origin === site.origin && now.state === 'complete'
    }
    await until(arrived, { what: 'a document of the site' })
  }
}

const link = (properties = {}): Way => {
  return arrival(({ tab, url }) => tab.run(put, 'a', { href: url, ...properties }, 'click' as const))
}

const form = (method: 'get' | 'post'): Way =>
  arrival(({ tab, url }) => {
    const innerHTML = `<input name="way" value="${new URL(url).searchParams.get('way')}">`
    return tab.run(put, 'form', { action: url, method, innerHTML }, 'submit' as const)
  })

const request = (method: string): Way => {
  return ({ tab, url }) =>
    tab.run((to, how) => void fetch(to, { mode: 'no-cors', credentials: 'include', method: how }), url, method)
}

/** The person follows a link from the site to the other one, which redirects the browser back at once. */
const redirect: Way = async visit => {
  const { tab, site, stranger, url } = visit
  await tab.go(`${site.origin}/account`)
  await link({ href: `${stranger}/back?to=${encodeURIComponent(url)}` })(visit)
}

/** The same from a page that sends its whole address as the referrer, to a site that asks for the same policy. */
const misleadingRedirect: Way = async visit => {
  const { tab, site, stranger, url } = visit
  await tab.go(`${site.origin}/account`)
  const href = `${stranger}/back?policy=same-origin&to=${encodeURIComponent(url)}`
  await link({ href, referrerPolicy: 'unsafe-url' })(visit)
}

const listenForUnload = () => addEventListener('unload', () => {})

/** No bfcache keeps the page: it has an `unload` listener, and WebKitGTK drops it after seven navigations. */
async function goAway({ tab, stranger }: Visit): Promise<number> {
  await tab.run(listenForUnload)
  for (let page = 1; page <= 7; page++) await tab.go(`${stranger}/${page}`)
  return 7
}

/** The other site links to the address. When the person comes to it again, it goes back in the history by script. */
const history: Way = async visit => {
  await link()(visit)
  const entries = await goAway(visit)
  await arrival(({ tab }) => tab.back(entries))(visit)
}

/** How another site can make a browser request an address of this one. */
export const waysIn: Record<string, Way> = {
  'a link': link(),
  'a link without a referrer': link({ rel: 'noreferrer' }),
  'a form, GET': form('get'),
  'a form, POST': form('post'),
  'a redirect back': redirect,
  'a redirect back that shortens no referrer': misleadingRedirect,
  'its own history.go()': history,
  'a frame': ({ tab, url }) => tab.run(put, 'iframe', { src: url }),
  'a picture': ({ tab, url }) => tab.run(put, 'img', { src: url }),
  'a request, GET': request('GET'),
  'a request, POST': request('POST'),
}
