/** One sentence for each page: what to try next, and what to look at. One for all modes, or one for each. */
const guides = {
  home: {
    stranger: 'Choose a protection, sign in, sign out and press Back: see whether the account returns.',
    member: 'Open your account, come back here and press Back: see how it returns and how long that takes.',
  },
  about: {
    stranger: 'Nobody is signed in: press Back and see whether the account returns all the same.',
    member: 'Press Back: see how the account returns and how long that takes.',
  },
  login: {
    fresh: 'Sign in as alice or bob with the password demo; the way out is at the top of the account.',
    out: {
      none: 'You are signed out: press Back now, and look at what appears.',
      'no-store': 'You are signed out: press Back now, and see whether the header helps.',
      guard: 'You are signed out: press Back now, and look for a single frame of the account.',
    },
    sent: {
      none: 'The server sent you here, as nobody is signed in: sign in as alice or bob with the password demo.',
      'no-store': 'The server sent you here, as nobody is signed in: now try two tabs, and sign out in one of them.',
      guard: 'The account is gone: read in the panel what the guard noticed, decided and did.',
    },
  },
  account: {
    none: 'Sign out at the top of the page and press Back: see whether your balance is there again.',
    'no-store': 'Sign out at the top of the page and press Back: see whether the header helps in this browser.',
    guard: 'Leave for the public page and press Back: it returns as you left it; then sign out and press Back.',
  },
  messages: {
    none: 'Open the account in a second tab and sign out there: this tab still shows your messages.',
    'no-store': 'Open the account in a second tab and sign out there: this tab still shows your messages.',
    guard: 'Open the account in a second tab and sign out there: watch this tab empty itself.',
  },
  sessions: {
    none: 'End all sessions, this one too, and press Back: see whether this list returns.',
    'no-store': 'End all sessions, this one too, and press Back: see whether this list returns in spite of the header.',
    guard: 'End all sessions, this one too, and press Back: watch the guard cover, ask and leave.',
  },
  app: {
    none: 'Sign in to the app, sign out and press Back: see whether its last screen returns.',
    'no-store': 'Sign in to the app, sign out and press Back: see whether its last screen returns.',
    guard: 'Sign in to the app, sign out and press Back: see in the panel how the guard follows an app’s routes.',
  },
  lost: 'Go home, choose a protection, sign in and out again, and see what Back brings.',
}

/**
 * @param {{ mode: import('./modes.mjs').Mode, isSignedIn: () => boolean }} show
 * @param {string} page
 * @param {string} [situation] For a page that has several guides.
 */
export function guideFor({ mode, isSignedIn }, page, situation = isSignedIn() ? 'member' : 'stranger') {
  const guide = guides[page][situation] ?? guides[page]
  return typeof guide === 'string' ? guide : guide[mode.id]
}
