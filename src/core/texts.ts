/**
 * What each code means: what happened, the likely cause, the fix. The minified files carry the codes alone; the README
 * has the same table, and a test keeps the two in step.
 */
export const TEXTS = {
  LG101: 'There is no such option. Check the spelling against the table of options.',
  LG102: 'Nobody can be asked who is signed in. Give `pingUrl`, the address of a session check, or a function `ping`.',
  LG103: 'It is not known where signed-out people go. Give `loginUrl`.',
  LG104: 'The option has a value that it cannot have. The table of options tells its shape.',
  LG105: "This is no duration. Give milliseconds as a number, or text like '30s', '15m', '1h'; at most 24 days.",
  LG106:
    'The URL is not of this origin, so its request does not end the session of this site. Give a URL of this origin.',
  LG107:
    'A worker needs `protect`, and takes patterns as text only: they travel to it. Write it without RegExp and functions.',
  LG201:
    'The script tag comes too late: the page can be seen before the guard. Make it the first element in <head>, without async, defer or type="module".',
  LG202:
    'A guard with this name runs already on this page, and the first one wins. Remove the second tag, or give it another `name`.',
  LG203:
    'localStorage cannot be used. The guard goes on without a durable marker: each Back asks the server and loads the page again.',
  LG204: 'There is no BroadcastChannel. Other tabs learn of a sign-out through storage events, or when they are shown.',
  LG205: 'A message was ignored, because it is none of ours. Something else posts on the channel of the guard.',
  LG206: 'The ping URL answers 404 or 405. It is probably misspelt, or takes no GET.',
  LG207:
    'The ping was redirected to this address, which is not `loginUrl`, so nobody knows who is signed in. A maintenance page goes away by itself. Otherwise correct `pingUrl` or `loginUrl`; if people sign in at another origin, list it in `signInOrigins`.',
  LG208: 'The ping gave no verdict. A restored page stays covered, an open one stays open, and the ping is repeated.',
  LG209:
    'Without `sessionKey` and without `user` in the answer of the ping, a switch of users that nothing noticed cannot be seen.',
  LG210:
    '`protect` names the login page or the sign-out URL. They are never protected; exclude them to make this plain.',
  LG211:
    'The page and the login page send each other round in circles, so the guard stopped. Ping and login page disagree about who is signed in.',
  LG212:
    'The person is still signed in after the sign-out. Check what `signOut` or the sign-out URL does on the server.',
  LG213:
    'The sign-out was not confirmed by the server. This browser forgot the session; the request has to be sent again.',
  LG214: 'A function of the site threw. The guard went on without it.',
  LG215: 'This guard does not run: it was not started, or another one with its name won. Call `start()` first.',
  LG216:
    'Another service worker is registered here, and was left alone. Call `attachLogoutGuard` of `logout-guard/worker` in it.',
  LG217:
    'The service worker has another version, name or other patterns than this page. Publish both files of one version, and give every page and the worker the same `name` and `protect`.',
  LG218: 'The service worker cannot be used. The page goes on without it.',
  LG219:
    'The worker file was registered without its options. Let the guard register it: `data-worker-url`, or `registerWorker`.',
  LG220:
    'The JSON of the ping does not say whether anybody is signed in. Answer `{ "user": "…" }` or `{ "authenticated": true }` while somebody is, and 401 or `{ "authenticated": false }` otherwise.',
  LG221:
    'The `user` in the answer of the ping tells nobody apart. Give text, a number, or an object with `id`, `sub`, `username` or `email`.',
  LG222:
    'The page could not be left: the server sent no other one, or something keeps the browser on it. It is hidden, and a notice offers to try again.',
  LG223:
    'A sign-out that the server does not confirm can be repeated only by the page that saw it. Give `signOut`, so that every page can.',
  LG224:
    'The page has to be loaded again, and another site led to it. The person has to press a button: a reload by script would carry cookies that the browser withholds from that site.',
  LG225:
    'The rest of the guard did not load, so this page is not guarded: it was covered. Publish `logout-guard-rest-….js` of the same version beside `logout-guard.js`, or name it in `data-rest-url`, and let the Content-Security-Policy load it.',
} as const
