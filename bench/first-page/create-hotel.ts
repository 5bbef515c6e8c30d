import { createServer } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { guardFiles } from '../guard-files.js'
import { guardTag } from '../guard-tag.js'
import { ISOLATED } from '../isolated.js'
import { type Listening, listen } from '../listen.js'

/** How long the server takes for the ping, and for each file that is not in the browser's cache, in ms. */
export const LATENCY = 30

/** Before the guard: empties the storages, as if nobody had signed in in this browser yet. */
const forget = '<script>localStorage.clear(); sessionStorage.clear()</script>'

/** After the guard: notes what it did with the page, and when. */
const note = `<script>
const first = logoutGuard.state
let revealed
logoutGuard.on('reveal', () => { revealed = performance.now() })
</script>`

const page = (src: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Account</title><link rel="icon" href="data:,">
${forget}
${guardTag({ src, 'data-protect': '/account/*' })}${note}</head><body><h1>Your account</h1></body></html>`

const cached = { 'Content-Type': 'text/javascript', 'Cache-Control': 'max-age=3600', ...ISOLATED }

/** `/account/logout-guard.js?from=/files` is the account with the tag of that file; every folder has the files. */
export async function createHotel(guardFile: string): Promise<{ origin: string } & Pick<Listening, 'close'>> {
  const scripts = guardFiles(guardFile)
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://hotel.invalid')
    const [, folder, file] = pathname.split('/')
    if (folder === 'account') {
      const html = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache', ...ISOLATED }
      return response.writeHead(200, html).end(page(`${searchParams.get('from')}/${file}`))
    }
    await wait(LATENCY)
    const script = scripts.get(`/${file}`)
    if (script) response.writeHead(200, cached).end(script)
    else response.writeHead(204, ISOLATED).end()
  })
  const { port, close } = await listen(server)
  return { origin: `http://localhost:${port}`, close }
}
