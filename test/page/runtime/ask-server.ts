import { settingsFrom } from '../../../src/options/settings.js'
import { createCheck, type PingCheckResult, type SessionCheck } from '../../../src/runtime/ping.js'

/** Asks this server, which answers with one of `fixtures/answers.mjs`. */
export function askServer(
  answer: string,
  options: object = {},
  check: Partial<SessionCheck> = {},
): Promise<PingCheckResult> {
  const settings = settingsFrom(
    { pingUrl: `/answers/${answer}`, loginUrl: '/login', ...options },
    new URL(location.href),
  )
  const ask = createCheck(settings, fetch.bind(window))
  return ask({ reason: 'test', signal: new AbortController().signal, ...check })
}
