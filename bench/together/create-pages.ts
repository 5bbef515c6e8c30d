import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { dirname, join } from 'node:path'
import { pack } from '../../test/support/pack.js'
import { ATTRIBUTES } from '../guard-tag.js'
import { ISOLATED } from '../isolated.js'
import { type Listening, listen } from '../listen.js'
import { buildOf } from './build-of.js'
import { BEFORE, type TogetherVariant, variants } from './variants.js'

const read = (...path: string[]) => readFileSync(join(...path), 'utf8')

/** The texts of the scripts, in the order in which they run. */
function textsOf(): Record<TogetherVariant['scripts'], string[]> {
  const folder = dirname(pack())
  const { version } = JSON.parse(read(folder, '../package.json'))
  const [head, rest] = ['logout-guard.js', `logout-guard-rest-${version}.js`].map(name => read(folder, name))
  return {
    'head and rest': [head ?? '', rest ?? ''],
    all: [read(folder, 'logout-guard-all.js')],
    before: [read(buildOf(BEFORE))],
  }
}

/**
 * Each script is put in as text and runs at once. The head expects that the rest has a tag of its own, and loads
 * nothing. So the time is that of compiling and running alone.
 */
const page = (attributes: Record<string, string>, texts: string[]) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Account</title><link rel="icon" href="data:,">
<script>
let took = 0
for (const text of ${JSON.stringify(texts).replaceAll('<', '\\u003c')}) {
  const script = document.createElement('script')
  for (const [name, value] of ${JSON.stringify(Object.entries(attributes))}) script.setAttribute(name, value)
  script.text = text
  const before = performance.now()
  document.head.append(script)
  took += performance.now() - before
}
const first = logoutGuard.state
</script></head><body><h1>Your account</h1></body></html>`

const pathOf = (id: string) => `/${id}/account`

/** Each variant has a guard with its own name, so one tab can load all in turn. An old drop-in has no rest. */
const attributesOf = ({ id, scripts }: TogetherVariant) => ({
  ...ATTRIBUTES,
  ...{ 'data-name': id, 'data-protect': '/*/account' },
  ...(scripts === 'head and rest' && { 'data-rest-url': 'false' }),
})

/** Serves a page for each variant. */
export async function createPages(): Promise<{ origin: string } & Pick<Listening, 'close'>> {
  const texts = textsOf()
  const pages = new Map(variants.map(one => [pathOf(one.id), page(attributesOf(one), texts[one.scripts])]))
  const server = createServer(({ url = '' }, response) => {
    const text = pages.get(url)
    response.writeHead(text ? 200 : 204, { 'Content-Type': 'text/html; charset=utf-8', ...ISOLATED }).end(text)
  })
  const { port, close } = await listen(server)
  return { origin: `http://localhost:${port}`, close }
}
