import assert from 'node:assert/strict'
import { before, it } from 'node:test'
import type { EngineName } from '../../support/browser.js'
import { pack } from '../../support/pack.js'
import { packWithWorker } from '../../support/pack-with-worker.js'
import { inEveryEngine } from '../in-every-engine.js'
import { type Seen, visitBy } from './visit-by.js'
import { waysIn } from './ways-in.js'

/** What many workers do to bypass the HTTP cache. */
const NAIVE = `addEventListener('install', () => skipWaiting())
addEventListener('fetch', event => event.respondWith(fetch(event.request, { cache: 'no-store' })))`

const attributes = { 'data-worker-url': '/logout-guard-sw.js' }
const HISTORY = 'its own history.go()'
const MISLEADING = 'a redirect back that shortens no referrer'

/**
 * WebKitGTK does not say whether a document came by a redirect or from its cache, and this way looks like one of the
 * site's own: there the guard may load the page again (docs/threat-model.md).
 */
const asked = (found: Record<string, Seen[]>, way: string, engine: EngineName) =>
  engine === 'webkit' && way === MISLEADING ? found[way]?.slice(0, 1) : found[way]

/** The requests that the other site causes, without any that the guard adds. */
const wanted = (way: string) => (way === HISTORY ? 2 : 1)

inEveryEngine((engine, rig) => {
  let alone: Record<string, Seen[]>
  let withWorker: Record<string, Seen[]>
  before(async () => {
    alone = await visitBy(rig(), { guardFile: pack() }, { worker: false })
    withWorker = await visitBy(rig(), { guardFile: pack(), attributes }, { worker: true })
  })
  for (const way of Object.keys(waysIn))
    it(`${engine}: (l) by ${way} another site gets no further with the worker than without it`, () => {
      assert.deepEqual(asked(withWorker, way, engine), asked(alone, way, engine))
      assert.equal(asked(alone, way, engine)?.length, wanted(way), 'requests')
    })
  it(`${engine}: (l) this test finds a worker that repeats every navigation`, async () => {
    const ways = ['a link', 'a form, POST']
    const guardFile = packWithWorker(NAIVE).file
    const found = await visitBy(rig(), { guardFile, attributes }, { worker: true, ways })
    for (const way of ways) assert.notDeepEqual(found[way], alone[way], way)
  })
})
