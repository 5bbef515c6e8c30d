// npm run servers [-- --server NAME] [-- --engine NAME]: plays every case on real servers, which it installs first.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { installPackages } from '../support/install-packages.mjs'
import { judge } from '../support/judge.mjs'
import { nodeTest } from '../support/node-test.mjs'
import { runStage } from '../support/run-stage.mjs'
import { findServers } from './find-servers.mjs'

const { values } = parseArgs({ options: { server: { type: 'string' }, engine: { type: 'string' } } })
const minimum = JSON.parse(readFileSync(new URL('../minimum.json', import.meta.url), 'utf8'))
const servers = (await findServers()).filter(({ name }) => name === (values.server ?? name))
const engines = ['chromium', 'firefox', 'webkit'].filter(name => name === (values.engine ?? name))
const least = Object.fromEntries(engines.map(name => [name, minimum['each server']]))

if (servers.length * engines.length === 0) throw new Error('no such server or engine')
if (!installPackages(() => servers.flatMap(({ missing }) => missing()))) process.exit(1)
// in-every-engine.ts reads it.
if (values.engine) process.env.ENGINE = values.engine

let sum = 0
let broken = 0
for (const { name, test } of servers) {
  console.log(`\n--- ${name}`)
  const { output, ...result } = await runStage(nodeTest([test]))
  const { passed, failed, complaints, seconds } = judge(result, least)
  console.log([output.trimEnd(), ...complaints].join('\n'))
  console.log(`${name}: ${passed} passed, ${failed} failed in ${seconds.toFixed(0)} s`)
  sum += passed
  broken += failed
}
console.log(`\n${sum} passed, ${broken} failed`)
process.exitCode = broken === 0 ? 0 : 1
