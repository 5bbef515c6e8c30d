import { createServer, type RequestListener } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { createTimes } from '../create-times.js'
import { guardFiles } from '../guard-files.js'
import { guardTag } from '../guard-tag.js'
import { type Listening, listen } from '../listen.js'
import { accountPage, nextPage } from './pages.js'

export interface Site extends Pick<Listening, 'close'> {
  /** On `localhost`. */
  origin: string
  /** When the script clicked the link, by the clock of that page. */
  takeTime(): Promise<number>
}

const html = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' }
const script = { 'Content-Type': 'text/javascript', 'Cache-Control': 'max-age=3600' }

/** A site where everybody is signed in. `/next?after=100` is answered after 100 ms, everything else at once. */
export async function createSite(guardFile: string, mode: string): Promise<Site> {
  const scripts = guardFiles(guardFile)
  const tag = guardTag({ 'data-cover-on-leave': mode })
  const times = createTimes<number>()
  const answer: RequestListener = async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://site.invalid')
    const text = scripts.get(pathname)
    await wait(Number(searchParams.get('after')))
    if (pathname === '/times') return times.answer(request, response)
    if (text) response.writeHead(200, script).end(text)
    else if (pathname === '/session') response.writeHead(204).end()
    else response.writeHead(200, html).end(pathname === '/account' ? accountPage(tag) : nextPage(tag))
  }
  const { port, close } = await listen(createServer(answer))
  return { origin: `http://localhost:${port}`, takeTime: times.take, close }
}

/** Another site, without a guard; every page is empty except `/next`. */
export async function createOther(): Promise<{ origin: string } & Pick<Listening, 'close'>> {
  const answer: RequestListener = async ({ url = '' }, response) => {
    await wait(Number(new URLSearchParams(url.split('?')[1]).get('after')))
    response.writeHead(200, html).end(url.startsWith('/next') ? nextPage('') : '')
  }
  const { port, close } = await listen(createServer(answer))
  return { origin: `http://127.0.0.1:${port}`, close }
}
