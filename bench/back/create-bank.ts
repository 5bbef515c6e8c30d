import { createServer } from 'node:https'
import { extname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Certificate } from '../create-certificate.js'
import { createTimes } from '../create-times.js'
import { guardFiles } from '../guard-files.js'
import { guardTag } from '../guard-tag.js'
import { type Listening, listen } from '../listen.js'
import type { Times } from './leave-by-back.js'
import { ASSETS, accountPage, assetAt, publicPage } from './pages.js'
import type { Place } from './place.js'
import type { BackVariant } from './variants.js'

/** How long the server takes for each answer, also for the ping, in ms. */
export const LATENCY = 100

export interface Bank extends Place, Pick<Listening, 'close'> {
  /** The paths of all requests so far. */
  requests: string[]
  /** How many of them still wait for their answer. */
  pending(): number
}

interface Answer {
  type: string
  text?: string | Buffer
  status?: number
  cache: string | null
}

const CONTENT_TYPES: Record<string, string> = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' }
const typeOf = (path: string) => CONTENT_TYPES[extname(path).slice(1)] ?? 'text/plain'
const missing: Answer = { type: 'text/plain', status: 404, cache: null }

/** Everybody is signed in here: the bench measures Back for people who stay signed in. */
function answers({ guard, pages, assets }: BackVariant, guardFile: string): Map<string, Answer> {
  const tag = guard ? guardTag(guard) : ''
  const html = (text: string): Answer => ({ type: 'text/html; charset=utf-8', text, cache: pages })
  const asset = (path: string, text: string | Buffer): [string, Answer] => [
    path,
    { type: typeOf(path), text, cache: assets },
  ]
  return new Map([
    ['/account', html(accountPage(tag))],
    ['/help', html(publicPage(tag))],
    ['/api/account', { type: 'application/json', text: '{}', cache: pages }],
    ['/session', { type: 'text/plain', status: 204, cache: 'no-cache' }],
    ...[...guardFiles(guardFile)].map(([path, text]) => asset(path, text)),
    ...ASSETS.map(path => asset(path, assetAt(path))),
  ])
}

/** The bank of one variant, on a port of its own, so that variants share no cache and no marker. */
export async function createBank(variant: BackVariant, guardFile: string, { key, cert }: Certificate): Promise<Bank> {
  const known = answers(variant, guardFile)
  const requests: string[] = []
  const times = createTimes<Times>()
  let pending = 0
  const server = createServer({ key, cert }, async (request, response) => {
    const { url = '/' } = request
    if (url === '/times') return times.answer(request, response)
    requests.push(url)
    pending++
    response.once('close', () => pending--)
    await wait(LATENCY)
    const { type, text, status = 200, cache } = known.get(url) ?? missing
    response.writeHead(status, { 'Content-Type': type, ...(cache && { 'Cache-Control': cache }) }).end(text)
  })
  const { port, close } = await listen(server)
  return { origin: `https://localhost:${port}`, requests, pending: () => pending, takeTimes: times.take, close }
}
