import type { RealServer } from '../real-server.js'

/** Answers 200 with its login form at the protected address itself if nobody is signed in. */
export const plain200: RealServer = {
  name: 'plain-200',
  packages: [],
  script: new URL('../../../../test/servers/plain-200/start', import.meta.url),
  paths: { home: '/', account: '/account.php', login: '/login.php', logout: '/logout.php' },
  rolePage: { path: '/admin.php', role: 'admin' },
  login: { user: '#user', password: '#password', submit: '#submit' },
  people: {
    alice: { user: 'alice', password: 'alice-password' },
    bob: { user: 'bob', password: 'bob-password' },
  },
  signOut: '#sign-out',
  attributes: {
    'data-ping-url': '/account.php',
    'data-ping-expect': 'Sign out',
    'data-login-url': '/login.php',
    'data-logout-url': '/logout.php',
    'data-return-to': 'page',
    'data-protect': '/account.php /admin.php',
  },
}
