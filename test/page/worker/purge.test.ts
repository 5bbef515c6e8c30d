import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { signedIn } from '../session.js'
import { until } from '../until.js'
import { openGoverned, type Site } from './a-site.js'
import { databaseOf } from './in-database.js'

const END = { n: 1, confirmed: true, reason: 'signed-out' }

async function fill({ folder, name }: Site) {
  const entries = {
    [`pages-${name}`]: [`${folder}answers/html`, `${folder}answers/html?page=2`, `${folder}within/help`],
    [`images-${name}`]: [`${folder}avatar`, `${folder}logo`],
    [`workbox-precache-v2-${name}`]: [`${folder}answers/shell`],
  }
  for (const [cacheName, paths] of Object.entries(entries)) {
    const cache = await caches.open(cacheName)
    for (const path of paths) await cache.put(path, new Response('CANARY', { headers: { Vary: 'Cookie' } }))
  }
  const left = async () => {
    const caches_ = await Promise.all(Object.keys(entries).map(cacheName => caches.open(cacheName)))
    const requests = await Promise.all(caches_.map(cache => cache.keys()))
    return requests.flat().map(({ url }) => new URL(url).pathname.replace(folder, ''))
  }
  return { left, all: await left() }
}

afterEach(async () => {
  for (const name of await caches.keys()) await caches.delete(name)
})

async function filled() {
  signedIn()
  const { site, page, registration } = await openGoverned({ 'data-protect-assets': '/w/*/avatar' })
  await until(() => page.guard.state === 'open')
  page.guard.stop()
  const channel = new BroadcastChannel(`logout-guard:${site.name}`)
  const heard: unknown[] = []
  channel.addEventListener('message', ({ data }) => heard.push(data))
  const say = (data: unknown) => registration.active?.postMessage(data)
  return { site, heard, channel, say, database: databaseOf(site), ...(await fill(site)) }
}

describe('at an end the worker', () => {
  it('deletes protected entries from every cache, and nothing else', async () => {
    const { left, say, database, channel } = await filled()
    await database.put('end', { ...END, at: Date.now() })
    say({ v: 1, type: 'ended' })
    await until(async () => (await database.get('purged')) !== undefined)
    expect(await left()).to.deep.equal(['within/help', 'logo', 'answers/shell'])
    channel.close()
  })

  it('does so once, however many messages come', async () => {
    const { left, say, heard, database, channel, site } = await filled()
    await database.put('end', { ...END, at: Date.now() })
    for (let n = 0; n < 20; n++) say({ v: 1, type: 'ended' })
    await until(async () => (await database.get('purged')) !== undefined)
    await fill(site)
    say({ v: 1, type: 'ended' })
    await database.put('end', { ...END, n: 2, at: Date.now() + 1 })
    say({ v: 1, type: 'ended' })
    await until(() => heard.length === 2)
    await until(async () => (await left()).length === 3)
    expect(heard).to.deep.equal([
      { v: 1, type: 'ended' },
      { v: 1, type: 'ended' },
    ])
    channel.close()
  })
})

describe('a forged message to the worker', () => {
  const hostile = [
    ...[null, 'ended', 7, [], { v: 2, type: 'ended' }, { v: 1, type: 'purge' }, { v: 1, type: 'hint' }],
    ...[
      { v: 1, type: 'ended', n: 99, end: END },
      { v: 1, type: 'ending' },
      { v: 1, type: 'hello' },
    ],
    { v: 1, type: 'here', version: '0.1.0', protect: ['/*'], isAttached: true },
    { type: 'CACHE_URLS', payload: { urlsToCache: ['/answers/html'] } },
    new Map([['type', 'ended']]),
  ]
  it('purges nothing, ends nothing and broadcasts nothing', async () => {
    const { left, all, say, heard, database, channel } = await filled()
    for (const message of hostile) say(message)
    // In order: the reaction to the genuine message comes after the forged ones.
    await database.put('end', { ...END, at: Date.now() })
    expect(await left()).to.deep.equal(all)
    say({ v: 1, type: 'ended' })
    await until(async () => (await database.get('purged')) !== undefined)
    expect(heard).to.deep.equal([{ v: 1, type: 'ended' }])
    expect(await database.get('worker:end')).to.equal(undefined)
    channel.close()
  })

  it('is answered only if it is a greeting, on the port that came with it', async () => {
    const { say, channel, site } = await filled()
    for (const message of hostile) say(message)
    const registration = await site.registration()
    const ports = new MessageChannel()
    const answer = new Promise<MessageEvent>(resolve => ports.port1.addEventListener('message', resolve))
    ports.port1.start()
    registration?.active?.postMessage({ v: 1, type: 'hello' }, [ports.port2])
    const { data } = await answer
    expect(data).to.deep.equal({
      ...{ v: 1, type: 'here', version: '0.1.0', name: site.name, isAttached: false },
      protect: [`${site.folder}answers/*`],
    })
    channel.close()
  })
})

describe('a marker that the worker cannot read', () => {
  for (const [says, text] of Object.entries({
    corrupt: '{"v":1,"n":',
    newer: JSON.stringify({ v: 2, ...END, at: 1 }),
    foreign: { ...END, at: 1 },
  })) {
    it(`is ignored, so nothing is purged: ${says}`, async () => {
      const { left, all, say, heard, database, channel } = await filled()
      await database.putText('end', text)
      await database.putText('worker:end', text)
      await database.putText('intent', text)
      say({ v: 1, type: 'ended' })
      expect(await left()).to.deep.equal(all)
      await database.put('end', { ...END, at: Date.now() })
      say({ v: 1, type: 'ended' })
      await until(async () => (await database.get('purged')) !== undefined)
      expect(heard).to.have.length(1)
      channel.close()
    })
  }
})
