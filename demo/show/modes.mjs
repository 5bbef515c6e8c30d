/**
 * How the same site can be protected. `id` is the value of the cookie `mode` and of `?mode=…`.
 * @typedef {{ id: 'none' | 'no-store' | 'guard', name: string, about: string, signedOut: string, signedIn: string }} Mode
 */

/** @type {readonly Mode[]} */
export const modes = [
  {
    id: 'none',
    name: 'No protection',
    about: 'Pages as most servers send them, without a cache header.',
    signedOut: 'The account is there again.',
    signedIn: 'At once, as you left it.',
  },
  {
    id: 'no-store',
    name: 'no-store',
    about: 'The classic header: no-store, no-cache, must-revalidate, private.',
    signedOut: 'It depends on the browser, and on how the session ended. Open tabs still show the account.',
    signedIn: 'Often a full load, from the top.',
  },
  {
    id: 'guard',
    name: 'logout-guard',
    about: 'One script tag and its worker. The server sends no cache header.',
    signedOut: 'The login page, in this tab and in every other one.',
    signedIn: 'As you left it, once the server has said yes.',
  },
]

/** @param {string | undefined} id */
export const modeOf = id => modes.find(mode => mode.id === id)
