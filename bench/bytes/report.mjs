import { readFileSync } from 'node:fs'
import { bundledSize, sizeOf } from './bundle.mjs'
import { PEERS } from './peers.mjs'

const read = file => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')
const { version } = JSON.parse(read('package.json'))
const { dependencies } = JSON.parse(read('bench/peers/package.json'))

const GUARD = `import { createLogoutGuard } from '../../dist/index.js'; self.use = createLogoutGuard`
const WORKER = `import { registerWorker } from '../../dist/register.js'; self.part = registerWorker`

const HEAD = 'logout-guard.js'
const REST = `logout-guard-rest-${version}.js`
const LINK = `logout-guard-worker-link-${version}.js`

const kilobytes = bytes => `${(bytes / 1000).toFixed(1)} KB`
/** The size of several files, each compressed by itself. */
const sizeOfFiles = (...files) => kilobytes(files.reduce((sum, file) => sum + sizeOf(read(`dist/${file}`)), 0))
const row = (...cells) => `| ${cells.join(' | ')} |`

async function ours() {
  const covers = 'hides, asks, empties and leaves in every tab, and purges caches; no sign-in, no tokens'
  const withWorker = 'also past the HTTP cache, and where no page runs'
  return [
    row(`**logout-guard ${version}**, npm`, kilobytes(await bundledSize(GUARD)), covers),
    row('with registration of its worker', kilobytes(await bundledSize(`${GUARD}; ${WORKER}`)), withWorker),
    row('script tag: the head, which the page waits for', sizeOfFiles(HEAD), 'hides what it does not know'),
    row('head and rest', sizeOfFiles(HEAD, REST), covers),
    row('with `data-worker-url`, and so the worker link', sizeOfFiles(HEAD, REST, LINK), withWorker),
    row('script tag, all in one file', sizeOfFiles('logout-guard-all.js'), withWorker),
  ]
}

async function rowOf({ name, source, covers }) {
  const [imported] = source.split(';')
  return row(`${name} ${dependencies[name]}: \`${imported}\``, kilobytes(await bundledSize(source)), covers)
}

/** Bundles everything, and returns the sizes as Markdown. */
export async function report() {
  const peers = []
  for (const peer of PEERS) peers.push(await rowOf(peer))
  return `# Bytes

Written by \`npm run bench:bytes\`, which installs the other libraries from npm. Each has one realistic import,
bundled and minified like our own files, without React; brotli at quality 11, 1 KB = 1,000 bytes.

| what is loaded | size | what it covers of a sign-out |
| --- | --- | --- |
${[...(await ours()), ...peers].join('\n')}

Most of these do other things, and do them well: the libraries below \`react-idle-timer\` sign people in and keep tokens.
logout-guard does not, and works beside any of them. None of them, by itself, hides the page on the screen, or a page
that the browser brings back from its caches, until the server has answered. logout-guard is made for that.
`
}
