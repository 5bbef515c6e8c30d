// npm test: every stage, each counted and held to its checked-in minimum; the last line is the sum of all.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { findServers } from './servers/find-servers.mjs'
import { findTests } from './support/find-tests.mjs'
import { judge } from './support/judge.mjs'
import { nodeTest } from './support/node-test.mjs'
import { runStage } from './support/run-stage.mjs'

const minimum = JSON.parse(readFileSync(new URL('minimum.json', import.meta.url), 'utf8'))
const config = fileURLToPath(new URL('web-test-runner.config.mjs', import.meta.url))

const endToEnd = findTests('e2e')

/** One real server, where Debian's packages for it are there; `npm run servers` plays on all, and installs what they need. */
const flaskLogin = (await findServers()).filter(({ name, missing }) => name === 'flask-login' && missing().length === 0)
if (flaskLogin.length === 0) console.log('Without python3-flask-login: the suite on a real server is left out.')

const isFilmed = file => file.endsWith('/end-to-end.test.js')

const stages = {
  lint: () => ['npm', 'run', '--silent', 'lint'],
  unit: nodeTest(findTests('unit')),
  page: () => ['npx', 'wtr', '--config', config],
  cases: nodeTest(endToEnd.filter(isFilmed)),
  suites: nodeTest(
    [...endToEnd.filter(file => !isFilmed(file)), ...flaskLogin.map(({ test }) => test)],
    '--test-concurrency=1',
  ),
}

/**
 * Lanes run beside each other, the stages of a lane one after the other: suites wait much and work little, so they have a
 * lane of their own. The camera wants its share of the machine first: what is not filmed is nice. Not more so, or a busy
 * machine would leave it nothing.
 */
const lanes = [{ names: ['cases'] }, { names: ['lint', 'unit', 'page'], nice: 5 }, { names: ['suites'], nice: 5 }]

const sum = { passed: 0, failed: 0, again: 0 }

const filmedAgain = again => (again > 0 ? `; starved films that were made again: ${again}` : '')

/** All that a stage said stands together, as others go on meanwhile. */
function report(name, { output, ...result }) {
  const { passed, failed, again, complaints, seconds } = judge(result, minimum[name])
  console.log(`\n--- ${name}\n${output.trimEnd()}`)
  for (const complaint of complaints) console.log(`${name}: ${complaint}`)
  console.log(`${name}: ${passed} passed, ${failed} failed in ${seconds.toFixed(1)} s${filmedAgain(again)}`)
  sum.passed += passed
  sum.failed += failed
  sum.again += again
}

async function runLane({ names, nice }) {
  for (const name of names) report(name, await runStage(stages[name], nice))
}

console.log(`Beside each other: ${lanes.map(({ names }) => names.join(', then ')).join('; ')}.`)
await Promise.all(lanes.map(runLane))
if (sum.again > 0) console.log(`\nThe machine was too busy for the camera${filmedAgain(sum.again)}`)
console.log(`\n${sum.passed} passed, ${sum.failed} failed`)
process.exitCode = sum.failed === 0 ? 0 : 1
