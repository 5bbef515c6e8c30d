// What the core decides, as tables for a security review. `npm run decisions` writes docs/decisions.md; a test compares.
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { markerRows } from './decisions-of-markers.mjs'
import { STANDINGS, viewRows } from './decisions-of-views.mjs'

const line = cells => `| ${cells.join(' | ')} |`
const table = (head, rows) => [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')

/** The text of docs/decisions.md, with both tables made by the built core. */
export function decisions() {
  const markers = markerRows()
  return `# What the guard decides

Written by \`npm run decisions\`, which calls the built core; \`npm test\` fails if this is not what the core decides. A
change here changes what people get to see, or what ends a session, so it needs a security review. The reasons are in
[design-notes.md](design-notes.md#levels-instead-of-events), and row by row in \`test/unit/decisions/\`.

## How a page looks

Rows: whose the page is, and what proof it has. Columns: what the marker says, this browser's record of its session. A
cell is how the page looks then.

${table(['the page', 'proof', ...STANDINGS.map(([name]) => name)], viewRows())}

- **Pages.** *unclaimed*: from the server, while no session was known; an end from before its request counts as no
  marker. *and waited*: it was out of sight, or had no answer, before its first verdict. *of an unknown session*: it
  came from the HTTP cache, or was frozen before its first verdict. *foreign*: its session is over, or it is a history
  load.
- **Proof.** *needs none*: it was never in doubt. *since the doubt*: asked for since the page was last in doubt.
- **Views.** \`covered\`: hidden, waits for a verdict. \`no-answer\`, \`unconfirmed\`: hidden, with a notice. \`leave\`: goes to
  the login page. \`reload\`: loads the same address from the network. –: impossible, because this marker by itself puts
  the page in doubt.
- **Not in the table.** Two options end the doubt of a restored page of the running session without a new verdict:
  \`onUnknown: 'reveal'\` if there is no answer, and \`freshFor\` if the last verdict is younger. With
  \`onUnknown: 'leave'\`, such a page leaves if there is no answer. If only the worker saw the sign-out, a page that was
  leaving reloads. A redirect loop becomes the notice \`loop\`; a move that twice did not happen, \`stuck\`.

So a page that was in doubt is open only while its own session runs, and only if the server said so since the doubt.

## What may change the marker

Rows: the signal that the page gets. Columns: what the marker says. A cell names the parts of the marker that may
change, found in ${markers.count.toLocaleString('en')} decisions. *running* is the running session with its last verdict, *end* the last end,
*intent* a sign-out under way.

${table(['signal', ...markers.standings], markers.rows)}

A session begins only where *running* may change, and ends only where *end* may change. So no message, no other tab, no
timer and no request but the ping begins or ends a session. *end* changes in two rows without an answer of the server:
the verdict \`unknown\`, and \`restored\`. There a page of this browser set a sign-out off, and nobody confirmed it within
\`pingTimeout\`. That end is *unconfirmed*.
`
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) writeFileSync('docs/decisions.md', decisions())
