import { createAsk, type Finding, type Question } from '../../../src/session-check.js'
import { settingsFrom } from '../../../src/settings.js'

/** Asks this server for one of `fixtures/answers.mjs`. */
export function askServer(answer: string, options: object = {}, question: Partial<Question> = {}): Promise<Finding> {
  const settings = settingsFrom(
    { pingUrl: `/answers/${answer}`, loginUrl: '/login', ...options },
    new URL(location.href),
  )
  const ask = createAsk(settings, fetch.bind(window))
  return ask({ reason: 'test', signal: new AbortController().signal, ...question })
}
