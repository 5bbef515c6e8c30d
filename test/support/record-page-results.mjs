import { appendFileSync } from 'node:fs'

const testsOf = suite => (suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : [])
const outcome = test => (test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed')

/** A file that did not load has no tests to count: it counts as one failed test. */
function resultsOf(session) {
  const results = testsOf(session.testResults).map(test => ({ name: test.name, outcome: outcome(test) }))
  const broken = !session.passed && !results.some(result => result.outcome === 'failed')
  return broken ? [...results, { name: session.testFile, outcome: 'failed' }] : results
}

/** A reporter for @web/test-runner that writes each result to the file $TEST_RESULTS, if that is set. */
export function recordPageResults() {
  const note = result => appendFileSync(process.env.TEST_RESULTS, `${JSON.stringify(result)}\n`)
  const onTestRunFinished = ({ sessions }) => [...sessions].flatMap(resultsOf).forEach(note)
  return process.env.TEST_RESULTS ? { onTestRunFinished } : {}
}
