import { ASSUMPTIONS, GIVEN } from './assumptions.mjs'
import { SUBJECTS, simulate } from './simulate.mjs'

const TABS = [1, 3, 10]

const digitsOf = value => (value < 100 && !Number.isInteger(value) ? 1 : 0)
function text(value) {
  if (Array.isArray(value)) return value.join(' ')
  const digits = digitsOf(value)
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}
const row = (...cells) => `| ${cells.map(cell => (typeof cell === 'string' ? cell : text(cell))).join(' | ')} |`
const table = (head, rows) => [row(...head), row(...head.map(() => '---')), ...rows].join('\n')

/** A row of the first table. A test compares the guard's row with the report. */
export const loadRow = (name, { perHour, perDay, peak }) =>
  row(SUBJECTS[name].what, perHour, Math.round(perDay), Math.round(peak))

const LOAD = [
  'who asks',
  'requests per person and hour',
  'per person and day',
  'a second for the server, busiest ten minutes',
]

function compare(runs) {
  const names = Object.keys(SUBJECTS)
  const load = names.map(name => loadRow(name, runs[name][GIVEN.tabs]))
  const growth = names.map(name => row(SUBJECTS[name].what, ...TABS.map(tabs => runs[name][tabs].perHour)))
  return [
    table(LOAD, load),
    table(['requests per person and hour', ...TABS.map(tabs => `${tabs} tab${tabs > 1 ? 's' : ''}`)], growth),
  ]
}

const runsOf = name => Object.fromEntries(TABS.map(tabs => [tabs, simulate(name, tabs, GIVEN)]))

/** Simulates everything, and returns the report as Markdown. */
export function report() {
  const runs = Object.fromEntries(Object.keys(SUBJECTS).map(name => [name, runsOf(name)]))
  const [load, growth] = compare(runs)
  const assumptions = Object.entries(ASSUMPTIONS).map(([name, { value, why }]) => row(`\`${name}\``, value, why))
  const { hours } = runs.guard[GIVEN.tabs]
  return `# Ping load

Written by \`npm run bench:pings\`; \`npm test\` fails if the guard's row is not what its core decides today.

How often is a server asked who is signed in, on a day of ${text(GIVEN.people)} people? ${text(GIVEN.sample)} of them are
simulated, with the same visits, glances, page views and Backs for each library; the rest is scaled up. An hour is
one in which the person has the site open (${text(hours)} a day). The guard's real core (\`src/core/\`) decides when the guard
asks; simulated tabs that share a marker drive it. The other libraries are modelled after their sources.

## With ${GIVEN.tabs} tabs

${load}

## What more tabs cost

The person does the same, and looks at another tab if there is one.

${growth}

The guard asks once for each restored page, and otherwise at most about once a minute for the whole browser. With more
tabs it asks a few percent more often, because a tab that was hidden for longer than \`hiddenFor\` asks when it is shown,
even if another tab has just asked.

## What this does not say

- Fewer requests are not better by themselves. A library that asks only when its tab is shown believes every page that it
  is loaded with, asks nothing in a page from the HTTP cache, and shows each page while it asks.
- The library that asks when its tab is shown seems to ask less with ten tabs, because a person's first look at a tab is
  then a page load, for which it asks nothing.
- OpenID Connect's \`check_session\` iframe compares a cookie and asks the server only when the cookie changed. The last row
  is for iframes that poll the server. In tabs that are hidden for long they are throttled as in Chromium; other browsers
  let them ask on.
- Requests for sign-ins, sign-outs and pages themselves are not counted. No server fails on this day. If one did, visible
  tabs of the guard would ask again after 2, 4, 8 … 60 s with a jitter.

## Assumptions

All assumptions are in \`bench/ping-load/assumptions.mjs\`. Times are in ms.

${table(['name', 'value', 'why'], assumptions)}
`
}
