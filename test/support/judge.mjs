const count = (tests, outcome) => tests.filter(test => test.outcome === outcome).length

/** The names of end-to-end tests begin with their engine: `firefox: (a) …`. */
const ofEngine = (tests, engine) => tests.filter(test => test.name.startsWith(`${engine}: `))

function shortfalls(tests, minimum) {
  const groups = typeof minimum === 'object' ? minimum : { all: minimum }
  return Object.entries(groups).flatMap(([group, least]) => {
    const ran = (group === 'all' ? tests : ofEngine(tests, group)).length
    return ran < least ? [`${group}: ${ran} tests ran, the minimum is ${least}`] : []
  })
}

/**
 * Counts the results of a stage. These are failures too: a skipped test, fewer tests than the minimum (an engine that
 * did not start is one reason), a stage that ends with an error although no test failed. A stage without single tests
 * (lint, which has no minimum) counts as one test.
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
