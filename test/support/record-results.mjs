/** Node also reports each file as a test of its own: only a file that failed counts. */
const isTest = ({ type, data }) => {
  if (type !== 'test:pass' && type !== 'test:fail') return false
  return data.details?.type !== 'suite' && !(type === 'test:pass' && data.name === data.file)
}

function outcome({ type, data }) {
  if (data.skip !== undefined || data.todo !== undefined) return 'skipped'
  return type === 'test:pass' ? 'passed' : 'failed'
}

/** A starved film is made again, with a diagnostic; see test/e2e/until-fed.ts. */
const isAgain = ({ type, data }) => type === 'test:diagnostic' && data.message.startsWith('filmed again')

/** A reporter for node:test: one line of JSON for each test, and for each film that was made again. */
export default async function* recordResults(events) {
  for await (const event of events) {
    if (isAgain(event)) yield `${JSON.stringify({ again: event.data.message })}\n`
    if (isTest(event)) yield `${JSON.stringify({ name: event.data.name, outcome: outcome(event) })}\n`
  }
}
