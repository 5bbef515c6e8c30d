import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { dirname, join } from 'node:path'
import { ATTRIBUTES } from '../guard-tag.js'
import { type Listening, listen } from '../listen.js'
import { type ScriptVariant, variants } from './variants.js'

/**
 * Puts the script into the page as text that is there already, which runs it at once: so nothing is timed but compiling
 * and running. No parser on another thread is waited for, no file, and no compiled code comes out of a cache.
 */
const page = (attributes: Record<string, string>, text: string) => `<!doctype html>
<meta charset="utf-8"><title>Account</title><link rel="icon" href="data:,">
<script>
const script = document.createElement('script')
for (const [name, value] of ${JSON.stringify(Object.entries(attributes))}) script.setAttribute(name, value)
script.text = ${JSON.stringify(text).replaceAll('<', '\\u003c')}
const before = performance.now()
document.head.append(script)
const took = performance.now() - before
</script>
<h1>Your account</h1>`

const pageFor = ({ id, attributes }: ScriptVariant, text: string): [string, string] => [
  `/${id}/account`,
  attributes ? page({ ...ATTRIBUTES, ...attributes }, text) : page({}, ''),
]

/** Isolated pages have fine clocks, of 5 to 20 µs; others only know the millisecond in Firefox and WebKit. */
const isolated = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' }

/** Serves a page for each variant, and the file of the worker. */
export async function createLibrary(guardFile: string): Promise<{ origin: string } & Pick<Listening, 'close'>> {
  const script = readFileSync(guardFile, 'utf8')
  const worker = readFileSync(join(dirname(guardFile), 'logout-guard-sw.js'))
  const pages = new Map(variants.map(variant => pageFor(variant, script)))
  const server = createServer(({ url = '/' }, response) => {
    const path = url.split('?')[0] ?? ''
    const [type, text] = pages.has(path) ? ['text/html; charset=utf-8', pages.get(path)] : ['text/javascript', worker]
    if (path === '/session') response.writeHead(204).end()
    else response.writeHead(200, { 'Content-Type': type, ...isolated }).end(text)
  })
  const { port, close } = await listen(server)
  return { origin: `http://localhost:${port}`, close }
}
