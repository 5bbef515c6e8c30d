// What the core decides, as tables for a security review: `npm run decisions` writes docs/decisions.md, a test compares.
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { markerRows } from './decisions-of-markers.mjs'
import { STANDINGS, viewRows } from './decisions-of-views.mjs'

const line = cells => `| ${cells.join(' | ')} |`
const table = (head, rows) => [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')

/** Both tables, as they come out of the built core. */
export function decisions() {
  const markers = markerRows()
  return `# What the guard decides

Written by \`npm run decisions\`, which calls the built core; \`npm test\` fails if it is not what the core decides. A change
here is a change of what people get to see, or of what ends a session: it belongs into a security review. Why each row is
so: [design-notes.md](design-notes.md#levels-instead-of-events), and one by one \`test/unit/decisions/\`.

## How a page looks

Left: whose the page is, and what vouches for it. Above: what the marker says, this browser's record of its session; a
cell is how the page looks then.

${table(['the page', 'proof', ...STANDINGS.map(([name]) => name)], viewRows())}

- **Pages.** *unclaimed*: from the server, while no session was known; an end from before its request counts as no marker.
  *that waited*: out of sight, or without an answer, before its first verdict. *of nobody known*: out of the HTTP cache,
  or frozen before its first verdict. *of no session*: of one that is over, or a history load.
- **Proof.** *needs none*: it was never in doubt. *since*: asked for since the page was last in doubt.
- **Views.** \`covered\`: hidden, it waits for a verdict. \`no-answer\`, \`unconfirmed\`: hidden, with a notice. \`leave\`: to
  the login page. \`reload\`: the same address anew. –: cannot be, as the marker by itself puts the page in doubt.
- **Not in the table.** With \`onUnknown: 'reveal'\`, no answer ends the doubt of a restored page of the session that runs,
  and with \`freshFor\` a verdict of that age does; with \`onUnknown: 'leave'\`, such a page without an answer leaves. What
  only the worker saw of a sign-out makes a page that was leaving reload. A move that would go round in circles becomes
  the notice \`loop\`; one that twice did not happen, \`stuck\`.

So a page that was in doubt is open only where its own session runs and the server said so since.

## What may change the marker

Left: what the page is told. Above: what the marker says; a cell names the parts of it that may change, out of
${markers.count.toLocaleString('en')} decisions. *running* is the session that runs with its last verdict, *end* the last end, *intent* a sign-out
under way.

${table(['signal', ...markers.standings], markers.rows)}

A session begins only where *running* may change, and ends only where *end* may. So no message, no other tab, no timer
and no request but the ping begins or ends one. *end* changes in two rows without an answer of the server, the verdict
\`unknown\` and \`restored\`: there a page of this browser set a sign-out off, and nobody confirmed it within
\`pingTimeout\`. That end is *unconfirmed*.
`
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) writeFileSync('docs/decisions.md', decisions())
