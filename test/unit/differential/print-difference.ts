import { standingOf } from '../../../src/core/marker.js'
import { NOW } from '../a-page.js'
import type { Difference, Play, Side } from './play-both.js'

const row = (...[name, old, fresh]: readonly [string, string, string]) =>
  `  ${name.padEnd(28)}${old.padEnd(48)} ${fresh}`

/** Thirteen digits are hard to read, so moments are printed in seconds since the sequence began. */
const readable = (value: unknown) =>
  JSON.stringify(value)
    .replace(/\b1[67]\d{11}\b/g, at => `${(Number(at) - NOW) / 1000}s`)
    .replaceAll('"', '')

const signalAs = ({ signal }: Side) => (signal ? readable(signal) : 'none')
const pageAs = ({ page }: Side) => (page ? readable(page) : 'nothing was decided')

function rulesAs({ rules, isSignedIn }: Play): string {
  const { policy, namesUser, sessionKey } = rules
  const who = `the ping names ${namesUser ? 'the user' : 'nobody'}, ${isSignedIn ? 'alice' : 'nobody'} is signed in`
  return `freshFor ${policy.freshFor}, onUnknown ${policy.onUnknown}, sessionKey ${sessionKey}, ${who}`
}

const SILENT = ['none', 'false']

function beforeAs({ before, names }: Difference): string {
  const [tab] = names[0]?.match(/^tab \d/) ?? []
  const entries = Object.entries(before).filter(
    ([name, value]) => !SILENT.includes(value) && (name.startsWith('marker') || (tab && name.startsWith(tab))),
  )
  return entries.map(([name, value]) => `${name} ${value}`).join(', ') || 'nothing yet'
}

/** A sequence, and how two cores differ after it, for a person to read. */
export function printDifference(play: Play, difference: Difference): string {
  const { turn, old, fresh, names, markerBefore } = difference
  const steps = play.actions
    .slice(0, turn)
    .map(({ name, who, after }, index) => `  ${index + 1}. after ${after} ms, tab ${who}: ${name}`)
  return [
    `Rules: ${rulesAs(play)}`,
    'Tabs 0 and 1 load a protected page, tab 2 a public one. Then:',
    ...steps,
    `Before the last step (${standingOf(markerBefore)}): ${beforeAs(difference)}`,
    ...(old.before ? [`  page, frozen core: ${readable(old.before)}`] : []),
    ...(fresh.before ? [`  page, new core:    ${readable(fresh.before)}`] : []),
    'After it:',
    row('', 'FROZEN CORE', 'NEW CORE'),
    row('signal', signalAs(old), signalAs(fresh)),
    row('event', old.event ?? 'none', fresh.event ?? 'has no name'),
    row('orders', old.orders.join(' ') || 'none', fresh.orders.join(' ') || 'none'),
    ...names.map(name => row(name, old.seen[name] ?? 'none', fresh.seen[name] ?? 'none')),
    `  page, frozen core: ${pageAs(old)}`,
    `  page, new core:    ${pageAs(fresh)}`,
  ].join('\n')
}
