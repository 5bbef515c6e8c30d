import assert from 'node:assert/strict'
import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'
import type { Case } from '../case.js'
import { leaveSlowly } from '../steps/leave-slowly.js'
import { requests } from '../steps/requests.js'
import { seedSession } from '../steps/seed-session.js'

type Saving = { list: HTMLElement; names: number }

/**
 * Runs in the page: a list that renders by its size, listeners that save what a person sees, an observer that restores
 * the title, and for each property of `document` an image of that name, except `readyState`, which the driver reads.
 */
function beAnApp() {
  const { body, head } = document
  const [title] = head.getElementsByTagName('title') as HTMLCollectionOf<HTMLElement>
  body.insertAdjacentHTML('beforeend', '<div id="list" style="height:200px;overflow:auto"></div>')
  const list = body.lastElementChild as HTMLElement
  const render = () => {
    list.innerHTML = `<div style="height:${list.clientHeight && 20_000}px">rows</div>`
  }
  new ResizeObserver(render).observe(list)
  const save = (what: string) => {
    const shown = head.getElementsByTagName('title')[0]?.textContent ?? ''
    const line = JSON.stringify([what, Math.round(scrollY), body.getClientRects().length, shown])
    localStorage.setItem('saved', `${localStorage.getItem('saved') ?? ''}${line}\n`)
  }
  for (const type of ['pagehide', 'visibilitychange']) addEventListener(type, () => save(type))
  addEventListener('pageshow', event => save(event.persisted ? 'restored' : 'loaded'))
  const own = title?.textContent ?? ''
  const observer = new MutationObserver(() => {
    if (title && title.textContent !== own) title.textContent = own
  })
  observer.observe(head, { childList: true, subtree: true, characterData: true })
  const names = new Set<string>()
  for (let owner = Document.prototype; owner; owner = Object.getPrototypeOf(owner)) {
    for (const name of Object.getOwnPropertyNames(owner)) names.add(name)
  }
  names.delete('readyState')
  body.insertAdjacentHTML('beforeend', [...names].map(name => `<img name="${name}" alt="">`).join(''))
  Object.assign(window, { list, names: names.size } satisfies Saving)
}

/** Settles after the scroll event, as when a person scrolls: a busy Firefox makes few frames. */
const scrollDown = async () => {
  const { list } = window as unknown as Saving
  const before = list.scrollTop
  const isScrolled = new Promise(resolve => list.addEventListener('scroll', resolve, { once: true }))
  scrollTo(0, 130)
  list.scrollTop = 3000
  if (list.scrollTop !== before) await isScrolled
  return list.scrollTop
}

const positions = () => [Math.round(scrollY), Math.round((window as unknown as Saving).list.scrollTop)]
const leave = () => void setTimeout(() => location.assign('/about'), 1)
const saved = async (tab: Tab) => {
  const text = await tab.run(() => localStorage.getItem('saved') ?? '')
  return text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as [string, number, number, string])
}

export const qPageCode: Case = {
  id: 'q-page-code',
  title: 'whatever its own code names, saves, restores and renders: the page is covered, left and shown again',
  async positive(run) {
    const tab = await seedSession(run)
    await tab.run(beAnApp)
    await until(async () => (await tab.run(scrollDown)) === 3000, { what: 'a list to scroll' })
    await leaveSlowly(run, tab)
    for (const [what, scroll, boxes] of await saved(tab))
      assert.deepEqual([scroll, boxes], [130, 1], `saved at ${what}`)
    const pings = requests(run, 'GET /session').length
    await tab.travel(() => tab.back(), '/account')
    await until(async () => String(await tab.run(positions)) === '130,3000', { what: 'page and list scrolled again' })
    const [, scroll, boxes, title] = (await saved(tab)).find(([what]) => what === 'restored') ?? []
    assert.deepEqual([scroll, boxes], [0, 0], 'covered before the page can do anything')
    assert.ok(requests(run, 'GET /session').length > pings, 'the server was asked')
    assert.doesNotMatch(title ?? 'CANARY', /CANARY/, 'another title')
    await tab.travel(() => tab.run(leave), '/about')
    await run.site.revokeAll()
    await tab.travel(() => tab.back(), '/login')
  },
}
