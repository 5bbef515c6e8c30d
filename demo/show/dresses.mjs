/**
 * What the same site can wear. `id` is the value of the cookie `dress` and of `?dress=…`.
 * @typedef {{ id: 'none' | 'no-store' | 'guard', name: string, about: string, signedOut: string, signedIn: string }} Dress
 */

/** @type {readonly Dress[]} */
export const dresses = [
  {
    id: 'none',
    name: 'No protection',
    about: 'Pages as most servers send them, with no word about caching.',
    signedOut: 'The account is there again.',
    signedIn: 'At once, as you left it.',
  },
  {
    id: 'no-store',
    name: 'no-store',
    about: 'The classic header: no-store, no-cache, must-revalidate, private.',
    signedOut: 'It depends on the browser, and on how the session ended. Open tabs go on showing the account.',
    signedIn: 'Often a full load, from the top.',
  },
  {
    id: 'guard',
    name: 'logout-guard',
    about: 'One script tag and its worker. The server sends no cache header.',
    signedOut: 'The login page, in this tab and in every other.',
    signedIn: 'As you left it, once the server said yes.',
  },
]

/** @param {string | undefined} id */
export const dressOf = id => dresses.find(dress => dress.id === id)
