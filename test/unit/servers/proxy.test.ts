import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, describe, test } from 'node:test'
import { addTag, tagWith } from '../../servers/add-tag.js'
import { createJar } from '../../servers/create-jar.js'
import { createProxy } from '../../servers/create-proxy.js'
import type { LogEntry } from '../../support/load-demo.js'

const TAG = tagWith({ 'data-ping-url': '/session', 'data-cover-on-leave': true, 'data-sign-out': '{"url":"/a&b"}' })

describe('the tag', () => {
  test('has its attributes, quoted', () => {
    const attributes =
      'data-ping-url="/session" data-cover-on-leave data-sign-out="{&quot;url&quot;:&quot;/a&amp;b&quot;}"'
    assert.equal(TAG, `<script src="/logout-guard.js" ${attributes}></script>`)
  })
  for (const [page, expected] of [
    ['<!doctype html><html><head lang="en"><title>x', '<!doctype html><html><head lang="en">TAG<title>x'],
    [
      '<!DOCTYPE html>\n<html lang=en>\n<title>403 Forbidden',
      '<!DOCTYPE html>\n<html lang=en>TAG\n<title>403 Forbidden',
    ],
    ['<p>x', 'TAG<p>x'],
  ] as const)
    test(`comes first in ${page}`, () => assert.equal(addTag(page, 'TAG'), expected))
})

test('the jar keeps what the server sets, and forgets what it deletes', () => {
  const jar = createJar()
  jar.keep(['a=1; Path=/', 'b=2; HttpOnly', 'c=3; Expires=Fri, 01 Jan 2038 00:00:00 GMT'])
  jar.keep(['a=; Path=/', 'b=x; Expires=Thu, 01 Jan 1970 00:00:00 GMT', 'c=4; Max-Age=60'])
  assert.equal(jar.header(), 'c=4')
  jar.keep(['c=4; Max-Age=0'])
  assert.equal(jar.header(), '')
})

describe('the proxy', async () => {
  const listen = async (server: ReturnType<typeof createServer>) => {
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
    after(() => server.close())
    return (server.address() as AddressInfo).port
  }
  const port = await listen(
    createServer((request, response) => {
      response.setHeader('Set-Cookie', ['a=1', 'b=2'])
      if (request.url === '/page') response.setHeader('Content-Type', 'text/html; charset=utf-8').end('<head>é')
      else response.writeHead(302, { Location: '/page' }).end(`${request.method} ${request.headers.host}`)
    }),
  )
  const log: LogEntry[] = []
  const jar = createJar()
  const own = await listen(createServer(createProxy({ port, tag: 'TAG', log, jar })))
  const ask = (path: string) => fetch(`http://127.0.0.1:${own}${path}`, { method: 'POST', redirect: 'manual' })

  test('adds the tag to a page, and leaves its characters alone', async () => {
    assert.equal(await (await ask('/page')).text(), '<head>TAGé')
  })
  test('passes everything else on as it is', async () => {
    const answer = await ask('/?x')
    assert.equal(answer.headers.get('location'), '/page')
    assert.deepEqual(answer.headers.getSetCookie(), ['a=1', 'b=2'])
    assert.equal(await answer.text(), `POST 127.0.0.1:${own}`)
    assert.equal(jar.header(), 'a=1; b=2')
    const { at: _, ...entry } = log.at(-1) as LogEntry
    assert.deepEqual(entry, { method: 'POST', path: '/', status: 302 })
  })
})
