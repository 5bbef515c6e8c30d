// npm run bench:idle: what the idle limit costs for each event, next to a watch that stores every activity.

import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import puppeteer from 'puppeteer-core'

const EVENTS = 5000
const ROUNDS = 15

const server = createServer((request, response) => {
  const isScript = request.url.endsWith('.js')
  response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html')
  response.end(isScript ? readFileSync(`dist${request.url}`) : '<!doctype html><title>idle</title>')
}).listen(0)

/** Runs in the page. Returns ms for each event, and how often localStorage was written in all of them. */
async function measure(kind, events) {
  let writes = 0
  const store = text => {
    writes++
    localStorage.setItem('ends', text)
  }
  const known = { epoch: { n: 1, nonce: 'x', begun: Date.now() }, tag: null, verdict: 'signed-in', at: Date.now() }
  const limit = { read: () => Number(localStorage.getItem('ends')) || undefined, write: endsAt => store(`${endsAt}`) }
  const guard = { state: 'open', check: async () => {}, logout: async () => {}, on: () => () => {} }
  const { idle } = await import('/idle.js')
  const site = {
    ...{
      guard,
      limit,
      parseDuration: Number,
      marker: () => ({ running: known, end: null, intent: null }),
      isOpen: () => true,
    },
    ...{ preset: 1_800_000, maxSession: undefined, fetch, emit: () => [], report() {}, refuse() {} },
  }
  const naive = () => store(`${Date.now() + 1_800_000}`)
  const stop = {
    idle: () => idle({ timeout: 1_800_000, promptBefore: 60_000, throttle: 1000, events: ['activity'] })(site),
    naive() {
      addEventListener('activity', naive)
      return () => removeEventListener('activity', naive)
    },
    nothing: () => () => {},
  }[kind]()
  writes = 0
  const start = performance.now()
  for (let count = 0; count < events; count++) dispatchEvent(new Event('activity'))
  const ms = (performance.now() - start) / events
  stop()
  return { ms, writes }
}

const median = numbers => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
const browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const page = await browser.newPage()
await page.goto(`http://localhost:${server.address().port}/`)
const found = { nothing: [], idle: [], naive: [] }
for (let round = 0; round < ROUNDS; round++)
  for (const kind of Object.keys(found)) found[kind].push(await page.evaluate(measure, kind, EVENTS))
const of = kind => ({ ms: median(found[kind].map(one => one.ms)), writes: median(found[kind].map(one => one.writes)) })
for (const kind of Object.keys(found))
  console.log(`${kind}: ${(of(kind).ms * 1000).toFixed(2)} µs for an event, ${of(kind).writes} writes for ${EVENTS}`)
console.log(`idle : naive = ${((of('idle').ms - of('nothing').ms) / (of('naive').ms - of('nothing').ms)).toFixed(3)}`)
await browser.close()
server.close()
