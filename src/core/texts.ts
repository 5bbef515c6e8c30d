/**
 * What each code means: what happened, the likely cause, the fix. The minified files carry the codes alone; the README
 * has the same table, and a test keeps the two in step.
 */
export const TEXTS = {
  LG101: 'There is no such option. Check the spelling against the table of options.',
  LG102: 'The guard cannot ask who is signed in. Give `pingUrl`, the address of a session check, or a function `ping`.',
  LG103: 'The guard does not know where to send signed-out people. Give `loginUrl`.',
  LG104: 'The option has a value that it cannot have. The table of options says what it may be.',
  LG105: "This is not a duration. Give milliseconds as a number, or text like '30s', '15m', '1h'; at most 24 days.",
  LG106:
    'The URL is of another origin, so a request to it does not end the session of this site. Give a URL of this origin.',
  LG107:
    'A worker needs `protect` as text patterns, because the guard sends them to it. Write it without RegExp and functions.',
  LG108: 'The limits of a preset count activity, so they need `idle`. Give `idle: idle()` from `logout-guard/idle`.',
  LG201:
    'The script tag comes too late: the page can be seen before the guard runs. Make it the first element in <head>, without async, defer or type="module".',
  LG202:
    'A guard with this name already runs on this page, and the first one wins. Remove the second tag, or give it another `name`.',
  LG203:
    'localStorage cannot be used. The guard goes on without a stored marker: each Back asks the server and loads the page again.',
  LG204:
    'This browser has no BroadcastChannel. Other tabs learn of a sign-out through storage events, or when they are shown.',
  LG205: 'The guard ignored a message that is not its own. Something else posts on its channel.',
  LG206: 'The ping URL answers 404 or 405. It is probably misspelt, or does not accept GET.',
  LG207:
    'The ping was redirected to this address, which is not `loginUrl`, so the guard does not know who is signed in. If it is a maintenance page, this ends by itself. Otherwise correct `pingUrl` or `loginUrl`; if people sign in at another origin, list it in `signInOrigins`.',
  LG208: 'The ping gave no verdict. A restored page stays covered, an open one stays open, and the ping is repeated.',
  LG209:
    'The guard cannot see a switch of users that no page noticed. Give `sessionKey`, or answer the ping with `user`.',
  LG210:
    '`protect` names the login page or the sign-out URL. The guard never protects these; exclude them to make this plain.',
  LG211:
    'The page and the login page keep sending the person to each other, so the guard stopped. The ping and the login page disagree about who is signed in.',
  LG212:
    'The person is still signed in after the sign-out. Check what `signOut` or the sign-out URL does on the server.',
  LG213: 'The server did not confirm the sign-out. This browser forgot the session; the request has to be sent again.',
  LG214: 'A function of the site threw an error. The guard went on without it.',
  LG215:
    'This guard does not run: it was not started, or another guard with its name came first. Call `start()` first.',
  LG216:
    'Another service worker is registered here, and the guard left it alone. Call `attachLogoutGuard` from `logout-guard/worker` in it.',
  LG217:
    'The service worker and this page differ in version, name or patterns. Publish both files of one version, and give every page and the worker the same `name` and `protect`.',
  LG218: 'The service worker cannot be used. The page goes on without it.',
  LG219:
    'The worker file was registered without its options. Let the guard register it, with `data-worker-url` or `registerWorker`.',
  LG220:
    'The JSON of the ping does not say whether anybody is signed in. Answer `{ "user": "…" }` or `{ "authenticated": true }` while somebody is, and 401 or `{ "authenticated": false }` otherwise.',
  LG221:
    'The `user` in the answer of the ping does not identify anybody. Give text, a number, or an object with `id`, `sub`, `username` or `email`.',
  LG222:
    'The guard could not leave the page: the server sent no other page, or something keeps the browser on this one. The page is hidden, and a notice offers to try again.',
  LG223:
    'If the server does not confirm a sign-out, only the page that saw it can repeat it. Give `signOut`, so that every page can.',
  LG224:
    'The page has to be loaded again, but another site led to it. The person has to press a button, because a reload by script would send cookies that the browser withholds from requests of that site.',
  LG225:
    'The rest of the guard did not load, so this page is not guarded, and the head covered it. Publish `logout-guard-rest-….js` of the same version beside `logout-guard.js`, or name it in `data-rest-url`, and let the Content-Security-Policy allow it.',
  LG226: 'The ping gives `expiresAt` in seconds, and the guard left it out. Give milliseconds since 1970.',
  LG227:
    'The idle limit is not set up correctly, or its file did not load, so the page stays hidden. The detail says why.',
  LG228: 'A listener of `beforeLeave` kept the page uncovered for longer than 50 ms. Save less, or return a promise.',
} as const
