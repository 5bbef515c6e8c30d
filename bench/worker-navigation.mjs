// node bench/worker-navigation.mjs [rounds] [engine …]: compares a protected navigation without a worker, through the
// running worker, and through a bare worker that only passes requests on: the time that any worker costs in an engine.
// They take turns; every address is new. The time is from the script that navigates to the parsed document.
import assert from 'node:assert/strict'
import { controlled } from '../build/test/e2e/steps/controlled.js'
import { signIn } from '../build/test/e2e/steps/sign-in.js'
import { display } from '../build/test/support/display.js'
import { engines } from '../build/test/support/engines.js'
import { packWithWorker } from '../build/test/support/pack-with-worker.js'
import { startSite } from '../build/test/support/site.js'

const [rounds = '20', ...names] = process.argv.slice(2)
const PATH = '/account/messages'

const WORKER = { 'data-worker-url': '/logout-guard-sw.js' }
const BARE = `addEventListener('install', () => skipWaiting())
addEventListener('fetch', event => event.respondWith(fetch(event.request)))`

/** Both run in the page. The tab keeps its sessionStorage. */
const setOff = url =>
  void setTimeout(() => {
    sessionStorage.setItem('set off', performance.timeOrigin + performance.now())
    location.assign(url)
  }, 1)
const took = () => {
  const [{ domInteractive }] = performance.getEntriesByType('navigation')
  return performance.timeOrigin + domInteractive - Number(sessionStorage.getItem('set off'))
}

/**
 * Opens a site with a profile of its own, signed in: cookies ignore ports, so two sites in a profile would share a
 * session.
 */
async function open(browser, worker) {
  const attributes = worker === undefined ? {} : WORKER
  const { file, remove } = packWithWorker(worker || undefined)
  const site = await startSite({ guard: true, guardFile: file, attributes })
  const profile = await browser.profile('light')
  const tab = await profile.tab(`${site.origin}/login`)
  await signIn(tab)
  if (worker !== undefined) await controlled(tab)
  return { site, tab, times: [], close: () => Promise.all([profile.close(), site.close(), remove()]) }
}

async function navigate({ site, tab, times }, number) {
  await tab.front()
  await tab.travel(() => tab.run(setOff, `${site.origin}${PATH}?n=${number}`), PATH)
  if (number > 0) times.push(await tab.run(took))
}

/** Checks which navigations the guard's worker repeated: the server sees that by their `Cache-Control`. */
function assertThrough({ site }, isThrough) {
  const found = site.arrivals.filter(({ url }) => url.startsWith(`${PATH}?n=`))
  assert.equal(found.length, Number(rounds) + 1)
  for (const { headers } of found) assert.equal(headers['cache-control'] === 'no-cache', isThrough)
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2
}

/** The first round warms up and is not counted. */
async function compare(browser) {
  const all = [await open(browser), await open(browser, BARE), await open(browser, '')]
  for (let number = 0; number <= Number(rounds); number++)
    for (const one of number % 2 ? all : all.toReversed()) await navigate(one, number)
  for (const one of all) assertThrough(one, one === all[2])
  for (const { close } of all) await close()
  return all.map(({ times }) => median(times))
}

console.log('| engine | direct, median ms | a bare worker | ours | ours over direct | ours over bare |')
console.log('| --- | --- | --- | --- | --- | --- |')
for (const [name, start] of Object.entries(engines).filter(([name]) => !names.length || names.includes(name))) {
  const screen = await display()
  const browser = await start(screen.name)
  const [direct, bare, ours] = await compare(browser)
  const cells = [direct, bare, ours, ours - direct, ours - bare].map(ms => ms.toFixed(1))
  console.log(`| ${name} | ${cells.join(' | ')} |`)
  await browser.close()
  await screen.stop()
}
