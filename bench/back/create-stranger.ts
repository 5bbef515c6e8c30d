import { createServer } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { createTimes } from '../create-times.js'
import { type Listening, listen } from '../listen.js'
import { LATENCY } from './create-bank.js'
import type { Times } from './leave-by-back.js'
import { publicPage } from './pages.js'
import type { Place } from './place.js'

/** Another site, as slow as the bank. */
export async function createStranger(): Promise<Place & Pick<Listening, 'close'>> {
  const times = createTimes<Times>()
  const server = createServer(async (request, response) => {
    if (request.url === '/times') return times.answer(request, response)
    await wait(LATENCY)
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(publicPage(''))
  })
  const { port, close } = await listen(server)
  return { origin: `http://127.0.0.1:${port}`, takeTimes: times.take, close }
}
