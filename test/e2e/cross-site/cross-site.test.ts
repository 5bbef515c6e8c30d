import assert from 'node:assert/strict'
import { before, it } from 'node:test'
import { pack } from '../../support/pack.js'
import { packWithWorker } from '../../support/pack-with-worker.js'
import { inEveryEngine } from '../in-every-engine.js'
import { type Seen, visitBy } from './visit-by.js'
import { waysIn } from './ways-in.js'

/** What many workers do to get past the HTTP cache. */
const NAIVE = `addEventListener('install', () => skipWaiting())
addEventListener('fetch', event => event.respondWith(fetch(event.request, { cache: 'no-store' })))`

const attributes = { 'data-worker-url': '/logout-guard-sw.js' }
const HISTORY = 'its own history.go()'

const wanted = (way: string) => (way === HISTORY ? 2 : 1)

/** From the very document that is there. */
const isRenewal = ({ referer = '' }: Seen) => /^THE SITE.*[?]way=/.test(referer)

/**
 * What the other site asked for. The guard may renew a document of which it cannot be sure that it came from the network,
 * after a history load, or in WebKitGTK after a redirect by another site: that request is the page's own.
 */
function asked(found: Record<string, Seen[]>, way: string): Seen[] {
  const requests = (found[way] ?? []).filter(request => !isRenewal(request))
  return way === HISTORY ? requests.slice(0, 2) : requests
}

inEveryEngine((engine, theatre) => {
  let alone: Record<string, Seen[]>
  let withWorker: Record<string, Seen[]>
  before(async () => {
    alone = await visitBy(theatre(), { guardFile: pack() }, { worker: false })
    withWorker = await visitBy(theatre(), { guardFile: pack(), attributes }, { worker: true })
  })
  for (const way of Object.keys(waysIn))
    it(`${engine}: (l) by ${way} another site gets no further with the worker than without`, () => {
      assert.deepEqual(asked(withWorker, way), asked(alone, way))
      assert.equal(asked(alone, way).length, wanted(way), 'requests')
    })
  it(`${engine}: (l) a worker that repeats every navigation is found out`, async () => {
    const ways = ['a link', 'a form, POST', 'a redirect back']
    const guardFile = packWithWorker(NAIVE).file
    const found = await visitBy(theatre(), { guardFile, attributes }, { worker: true, ways })
    for (const way of ways) assert.notDeepEqual(asked(found, way), asked(alone, way), way)
  })
})
