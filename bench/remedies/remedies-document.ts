import { type Remedy, remedies } from './all-remedies.js'
import { LATENCY } from './answer-as-clinic.js'
import { clearingTable } from './clearing-table.js'
import type { Filmed } from './figures.js'
import { filmsTable } from './films-table.js'
import { remediesTable } from './remedies-table.js'
import { versions } from './versions.js'

const intro = (figures: Filmed[]) => `# What the usual remedies are worth

Written by \`npm run remedies\` (Debian; \`--engine firefox\`, \`--remedy no-store\` and \`--runs 1\` choose less); do not edit.
The figures are in \`bench/remedies/figures.json\`.

No page has a guard. A person signs in, opens the secret page, leaves it, the session ends, and somebody presses Back
(\`history.back()\`, or \`history.go()\` over the pages between). A camera films the screen at 60 frames a second, from before
Back until 60 frames after a document was there. The session is a cookie, \`HttpOnly\` and without an age. Unless the
remedy says otherwise, the sign-in sets the cookie and redirects to a public page, and the sign-out, a click on the
site's own button, deletes it and redirects to the login page. An end "on the server only" changes no cookie (idle
expiry, revoked elsewhere). The server takes ${LATENCY} ms for each answer and sends no cache header except the one in question;
\`Cache-Control\` is sent with the secret page. Each remedy has a fresh profile on disk. \`http\` is http://localhost, which
browsers treat as a secure origin; at other addresses they ignore \`Clear-Site-Data\` by http.

${versions(figures)}.

**S**: the secret page is there at the end of the film, in every run or in the given number of runs. A number: it goes away
by itself after that many frames (fewest and most). –: it is on no frame. The first value is for http, the second for
https. The session ends by a sign-out on the page itself, or, after the page was left, in the same tab, in another tab
or on the server only; "anyhow" means all four.

${remediesTable(figures)}`

const section = (figures: Filmed[]) => (remedy: Remedy) =>
  `### Remedy: ${remedy.title}

${filmsTable(remedy, figures)}`

const films = `## Every run

The number of frames that show the secret page, and where it came from: \`b\`, back/forward cache; \`h\`, HTTP cache, without
a request; \`s\`, the server was asked; no letter, it did not come, and the server was not asked for it. \`>\`: the film ends
at another page. In WebKit's films of four seconds its driver lost the answer to Back for three seconds; the page is seen
meanwhile.`

const clearing = (figures: Filmed[]) => `## What the sign-out costs

The time from the answer to the sign-out, a redirect, to the browser's next request, by the clock of the server. The cache
is nearly empty here.

${clearingTable(figures)}`

/** docs/remedies.md, from what was filmed. */
export const remediesDocument = (figures: Filmed[]): string =>
  `${[intro(figures), clearing(figures), films, ...remedies.map(section(figures))].join('\n\n')}\n`
