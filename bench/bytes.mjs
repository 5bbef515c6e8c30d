// npm run bench:bytes: installs the peers into bench/peers, bundles, prints the table and writes docs/bytes.md.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const peers = fileURLToPath(new URL('peers', import.meta.url))
const { status } = spawnSync('npm', ['install', '--no-save', '--loglevel=error'], { cwd: peers, stdio: 'inherit' })
if (status !== 0) process.exit(1)

const { report } = await import('./bytes/report.mjs')
const text = await report()
console.log(text)
writeFileSync('docs/bytes.md', text)
