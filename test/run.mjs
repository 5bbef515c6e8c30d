// npm test: every stage, each counted and held to its checked-in minimum; the last line is the sum of all.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { findTests } from './support/find-tests.mjs'
import { judge } from './support/judge.mjs'
import { nodeTest } from './support/node-test.mjs'
import { runStage } from './support/run-stage.mjs'

const minimum = JSON.parse(readFileSync(new URL('minimum.json', import.meta.url), 'utf8'))
const config = fileURLToPath(new URL('web-test-runner.config.mjs', import.meta.url))

/** Engines take turns: the camera wants an idle machine and films one browser at a time. */
const stages = {
  lint: () => ['npm', 'run', '--silent', 'lint'],
  unit: nodeTest(findTests('unit')),
  page: () => ['npx', 'wtr', '--config', config],
  e2e: nodeTest(findTests('e2e'), '--test-concurrency=1'),
}

let passed = 0
let failed = 0
for (const [name, stage] of Object.entries(stages)) {
  console.log(`\n--- ${name}`)
  const verdict = judge(await runStage(stage), minimum[name])
  for (const complaint of verdict.complaints) console.log(`${name}: ${complaint}`)
  console.log(`${name}: ${verdict.passed} passed, ${verdict.failed} failed in ${verdict.seconds.toFixed(1)} s`)
  passed += verdict.passed
  failed += verdict.failed
}
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
