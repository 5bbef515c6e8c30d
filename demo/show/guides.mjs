/** What to try next on each page, and what to look at, in one sentence: for every dress, or one for each. */
const guides = {
  home: {
    stranger: 'Choose a protection, sign in, sign out and press Back: look whether the account returns.',
    member: 'Open your account, come back here and press Back: look how it returns and how long that takes.',
  },
  about: {
    stranger: 'Nobody is signed in: press Back and look whether the account returns all the same.',
    member: 'Press Back: look how the account returns and how long that takes.',
  },
  login: {
    fresh: 'Sign in as alice or bob with the password demo; the way out is at the top of the account.',
    out: {
      none: 'You are signed out: press Back now, and look at what appears.',
      'no-store': 'You are signed out: press Back now, and look whether the header holds.',
      guard: 'You are signed out: press Back now, and look for a single frame of the account.',
    },
    sent: {
      none: 'The server sent you here, as nobody is signed in: sign in as alice or bob with the password demo.',
      'no-store': 'The server sent you here, as nobody is signed in: now try two tabs, and sign out in one of them.',
      guard: 'The account is gone: read in the panel what the guard noticed, decided and did.',
    },
  },
  account: {
    none: 'Sign out at the top of the page and press Back: look whether your balance is there again.',
    'no-store': 'Sign out at the top of the page and press Back: look whether the header holds in this browser.',
    guard: 'Leave for the public page and press Back: it returns as you left it; then sign out and press Back.',
  },
  messages: {
    none: 'Open the account in a second tab and sign out there: look how this tab goes on showing your messages.',
    'no-store': 'Open the account in a second tab and sign out there: look how this tab goes on showing your messages.',
    guard: 'Open the account in a second tab and sign out there: look how this tab empties itself.',
  },
  sessions: {
    none: 'End all sessions, this one too, and press Back: look whether this list returns.',
    'no-store':
      'End all sessions, this one too, and press Back: look whether this list returns in spite of the header.',
    guard: 'End all sessions, this one too, and press Back: look how the guard covers, asks and leaves.',
  },
  app: {
    none: 'Sign in to the app, sign out and press Back: look whether its last screen returns.',
    'no-store': 'Sign in to the app, sign out and press Back: look whether its last screen returns.',
    guard: 'Sign in to the app, sign out and press Back: look in the panel what the guard makes of an app’s routes.',
  },
  lost: 'Go home, choose what the site wears, sign in and out again, and look what Back brings.',
}

/**
 * @param {{ dress: import('./dresses.mjs').Dress, isSignedIn: () => boolean }} show
 * @param {string} page
 * @param {string} [situation] Where a page knows several.
 */
export function guideFor({ dress, isSignedIn }, page, situation = isSignedIn() ? 'member' : 'stranger') {
  const guide = guides[page][situation] ?? guides[page]
  return typeof guide === 'string' ? guide : guide[dress.id]
}
