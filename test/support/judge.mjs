const count = (tests, outcome) => tests.filter(test => test.outcome === outcome).length

/** End-to-end tests carry their engine in front: `firefox: (a) …`. */
const ofEngine = (tests, engine) => tests.filter(test => test.name.startsWith(`${engine}: `))

function shortfalls(tests, minimum) {
  const groups = typeof minimum === 'object' ? minimum : { all: minimum }
  return Object.entries(groups).flatMap(([group, least]) => {
    const ran = (group === 'all' ? tests : ofEngine(tests, group)).length
    return ran < least ? [`${group}: ${ran} tests ran, the minimum is ${least}`] : []
  })
}

/**
 * Counts a stage. What would otherwise pass unseen is a failure too: a skipped test, fewer tests than the minimum
 * (so also an engine that did not start), a stage that ends badly although no test failed.
 * A stage without single tests (lint, no minimum) counts as one.
 */
export function judge({ code, records, seconds }, minimum) {
  const single = minimum === undefined
  const tests = records.filter(record => 'outcome' in record)
  const again = records.filter(record => 'again' in record).length
  const skipped = tests.filter(test => test.outcome === 'skipped').map(test => `skipped: ${test.name}`)
  const complaints = single ? [] : [...skipped, ...shortfalls(tests, minimum)]
  const broken = count(tests, 'failed')
  if (code !== 0 && broken === 0) complaints.push(`ended with exit code ${code}`)
  const passed = single && code === 0 ? 1 : count(tests, 'passed')
  return { passed, failed: broken + complaints.length, again, complaints, seconds }
}
