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

No page has a guard: a person signs in, opens the secret page, leaves it, the session ends, and somebody presses Back
(\`history.back()\`, or \`history.go()\` over the pages between). A camera films the screen, 60 frames a second, from before
Back until 60 frames after a document was there. The session is a cookie, \`HttpOnly\` and without an age. The sign-in sets
it and redirects to a public page. A sign-out is a click on the site's own button; it deletes the cookie and redirects to the
login page. Both do so unless the remedy says otherwise. An end "on the server only" changes no cookie (idle expiry, revoked
elsewhere). The server takes ${LATENCY} ms for each answer and sends no cache header except that of the remedy: \`Cache-Control\`
is on the secret page. Each remedy has a new profile on disk. \`http\` is http://localhost, which browsers treat as a secure
origin: with http elsewhere they ignore \`Clear-Site-Data\`.

${versions(figures)}.

**S**: the film ends with the secret page, in every run or in so many of them. Figures: the page disappears by itself after so
many frames (fewest and most). –: it is on no frame. First http, then https. The session ends by a sign-out on the page
itself, or, after the page was left, in the same tab, in another tab or on the server only; "anyhow" is all four.

${remediesTable(figures)}`

const section = (figures: Filmed[]) => (remedy: Remedy) =>
  `### Remedy: ${remedy.title}

${filmsTable(remedy, figures)}`

const films = `## Every run

Frames that show the secret page, and where it came from: \`b\`, back/forward cache; \`h\`, HTTP cache, without a request;
\`s\`, from the server; no letter, the page did not come, and there was no request for it. \`>\`: the film ends at another page.
In WebKit's films of four seconds its driver lost the answer to Back for three: the page is seen meanwhile.`

const clearing = (figures: Filmed[]) => `## What the sign-out costs

The time from the answer to the sign-out, a redirect, to the browser's next request, by the server's clock. The cache is
nearly empty here.

${clearingTable(figures)}`

/** docs/remedies.md, from what was filmed. */
export const remediesDocument = (figures: Filmed[]): string =>
  `${[intro(figures), clearing(figures), films, ...remedies.map(section(figures))].join('\n\n')}\n`
