// Hashes for Subresource Integrity. `npm run sri` prints the tags; the build writes dist/sri.json.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The files that stand in a page's or a worker's script tag by their address. */
const FILES = ['logout-guard.js', 'logout-guard.dev.js', 'logout-guard-sw.js']

const hashOf = file => `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`

/** The hash of each file in a folder, as `integrity` takes it. */
export const sri = folder => Object.fromEntries(FILES.map(name => [name, hashOf(`${folder}/${name}`)]))

const tagOf = ([name, hash]) => `<script src="…/${name}" integrity="${hash}" crossorigin="anonymous"></script>`

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  const [script, dev, worker] = Object.entries(sri('dist'))
  console.log([tagOf(script), tagOf(dev), worker.join(' ')].join('\n'))
}
