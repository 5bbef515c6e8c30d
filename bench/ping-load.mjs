// npm run bench:pings: simulates a day, prints the report and writes docs/ping-load.md. Needs a build, and no network.
import { writeFileSync } from 'node:fs'
import { report } from './ping-load/report.mjs'

const text = report()
console.log(text)
writeFileSync('docs/ping-load.md', text)
