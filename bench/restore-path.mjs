// npm run bench:restore: which files of the guard a restore runs through until its ping is sent, by V8's own count of
// function calls in the development file, in Chromium. That file has no head: a head hands over to the rest before the
// page is left, and takes no part in a restore.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { SourceMap } from 'node:module'
import puppeteer from 'puppeteer-core'

const file = new URL(`../${process.argv[2] ?? 'dist/logout-guard.dev.js'}`, import.meta.url)
const code = readFileSync(file, 'utf8')
const map = new SourceMap(JSON.parse(readFileSync(`${file.pathname}.map`, 'utf8')))
const tag =
  '<script src="/guard.js" data-ping-url="/session" data-login-url="/login" data-logout-url="/logout"></script>'
/** The debugger stops at the call that sends the ping: later calls do not count. */
const stop = 'const send = fetch; window.fetch = (...all) => { if (window.isCounted) debugger; return send(...all) }'
const pages = {
  '/account': `<!doctype html><title>a</title><script>${stop}</script>${tag}<p>account`,
  '/about': '<!doctype html><title>b</title><p>about',
}

const server = createServer(({ url }, response) => {
  if (url === '/guard.js') return response.setHeader('Content-Type', 'text/javascript').end(code)
  if (url !== '/session') return response.setHeader('Content-Type', 'text/html').end(pages[url] ?? '')
  response.statusCode = 204
  response.end()
}).listen(0)
const { port } = server.address()

const browser = await puppeteer.launch({
  executablePath: '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  ignoreDefaultArgs: ['--disable-back-forward-cache'],
})
const page = await browser.newPage()
const session = await page.createCDPSession()
await page.goto(`http://localhost:${port}/account`)
await page.waitForFunction(() => window.logoutGuard.state === 'open')
await session.send('Profiler.enable')
await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
await page.evaluate('window.isCounted = true')
// A script of the page leaves it: a page that is left by a typed address evicts itself, and there is no restore.
await Promise.all([page.waitForNavigation(), page.evaluate("setTimeout(() => location.assign('/about'))")])
await session.send('Debugger.enable')
const sent = new Promise((resolve, reject) => {
  session.once('Debugger.paused', resolve)
  page.once('load', () => reject(new Error('the page was loaded again, not restored')))
})
await session.send('Profiler.takePreciseCoverage')
void page.goBack().catch(() => undefined)
await sent
const { result } = await session.send('Profiler.takePreciseCoverage')
await browser.close()
server.closeAllConnections()
server.close()

const lineStarts = [0]
for (let at = code.indexOf('\n'); at >= 0; at = code.indexOf('\n', at + 1)) lineStarts.push(at + 1)

function sourceAt(offset) {
  const line = lineStarts.findLastIndex(start => start <= offset)
  return map.findEntry(line, offset - lineStarts[line]).originalSource
}

const passed = new Map()
for (const { functions } of result.filter(({ url }) => url.endsWith('/guard.js')))
  for (const { functionName, ranges } of functions) {
    const [{ startOffset, endOffset, count }] = ranges
    if (count === 0 || endOffset - startOffset > code.length / 2) continue
    const source = sourceAt(startOffset)
    if (source) passed.set(source, [...(passed.get(source) ?? []), functionName])
  }
for (const [source, names] of [...passed].sort())
  console.log(source.replace(/^.*?(src|node_modules)\//, '$1/'), names.join(' '))
console.log(`${passed.size} files`)
