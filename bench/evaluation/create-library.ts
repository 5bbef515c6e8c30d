import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { dirname, join } from 'node:path'
import { ATTRIBUTES } from '../guard-tag.js'
import { type Listening, listen } from '../listen.js'
import { type File, type ScriptVariant, variants } from './variants.js'

/**
 * Puts the scripts into the page as text, which runs them at once. So the time is that of compiling and running alone:
 * nothing waits for a file or a parser on another thread, and no compiled code comes from a cache.
 */
const page = (attributes: Record<string, string>, texts: string[]) => `<!doctype html>
<meta charset="utf-8"><title>Account</title><link rel="icon" href="data:,">
<script>
const scripts = ${JSON.stringify(texts).replaceAll('<', '\\u003c')}.map(text => {
  const script = document.createElement('script')
  for (const [name, value] of ${JSON.stringify(Object.entries(attributes))}) script.setAttribute(name, value)
  script.text = text
  return script
})
const before = performance.now()
for (const script of scripts) document.head.append(script)
const took = performance.now() - before
</script>
<h1>Your account</h1>`

type Texts = Record<File, string>

const pageFor = ({ id, files, attributes }: ScriptVariant, texts: Texts): [string, string] => [
  `/${id}/account`,
  files.length > 0
    ? page(
        { ...ATTRIBUTES, ...attributes },
        files.map(file => texts[file]),
      )
    : page({}, ['']),
]

/** The package's files as text, found beside this one. */
function textsBeside(guardFile: string): Texts {
  const folder = dirname(guardFile)
  const rest = readdirSync(folder).find(name => /^logout-guard-rest-.*\.js$/.test(name)) ?? ''
  const text = (name: string) => readFileSync(join(folder, name), 'utf8')
  return { head: readFileSync(guardFile, 'utf8'), rest: text(rest), all: text('logout-guard-all.js') }
}

/** Isolated pages have fine clocks, of 5 to 20 µs; in Firefox and WebKit other pages have one of 1 ms. */
const isolated = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' }

/** Serves a page for each variant, the rest that a head loads, and the worker's file. */
export async function createLibrary(guardFile: string): Promise<{ origin: string } & Pick<Listening, 'close'>> {
  const texts = textsBeside(guardFile)
  const pages = new Map(variants.map(variant => pageFor(variant, texts)))
  const worker = readFileSync(join(dirname(guardFile), 'logout-guard-sw.js'), 'utf8')
  const scripts = new Map([
    ['/logout-guard-rest.js', texts.rest],
    ['/all-worker/logout-guard-sw.js', worker],
  ])
  const server = createServer(({ url = '/' }, response) => {
    const path = url.split('?')[0] ?? ''
    const type = pages.has(path) ? 'text/html; charset=utf-8' : 'text/javascript'
    if (path === '/session') response.writeHead(204).end()
    else response.writeHead(200, { 'Content-Type': type, ...isolated }).end(pages.get(path) ?? scripts.get(path))
  })
  const { port, close } = await listen(server)
  return { origin: `http://localhost:${port}`, close }
}
