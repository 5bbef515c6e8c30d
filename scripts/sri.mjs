// Hashes for Subresource Integrity. `npm run sri` prints the tags; the build writes dist/sri.json.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The files that stand in a page's or a worker's script tag by their address. */
const filesOf = folder => readdirSync(folder).filter(name => /^logout-guard.*\.js$/.test(name))

const hashOf = file => `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`

/** The hash of each file in a folder, as `integrity` takes it. */
export const sri = folder => Object.fromEntries(filesOf(folder).map(name => [name, hashOf(`${folder}/${name}`)]))

const tagOf = ([name, hash]) => `<script src="…/${name}" integrity="${hash}" crossorigin="anonymous"></script>`

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  const { 'logout-guard-sw.js': worker, ...scripts } = sri('dist')
  console.log([...Object.entries(scripts).map(tagOf), `logout-guard-sw.js ${worker}`].join('\n'))
}
