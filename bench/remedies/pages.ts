/** Notes how the secret page was shown. Not in sessionStorage, as Firefox shows a restored page an old copy of it. */
const noteShown =
  "addEventListener('pageshow', ({ persisted }) => { localStorage[persisted ? 'restored' : 'loaded'] = 1 })"

const page = (title: string, head: string, body: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,">${head}</head>
<body><h1>${title}</h1>${body}</body></html>`

const button = (path: string, id: string, text: string) =>
  `<form method="post" action="${path}"><button id="${id}">${text}</button></form>`

const signOut = button('/logout', 'sign-out', 'Sign out')

/** Full of the colour that the camera counts. */
export const secretPage = (script = ''): string =>
  page('Your results', `<script>${noteShown}\n${script}</script><style>html { background: #f00 }</style>`, signOut)

export const publicPage = (title: string): string => page(title, '', signOut)

export const loginPage: string = page('Sign in', '', button('/login', 'sign-in', 'Sign in'))
