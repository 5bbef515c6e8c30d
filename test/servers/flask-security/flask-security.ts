import type { RealServer } from '../real-server.js'

/** Flask-Security with its own views and its default configuration. After a sign-out it leads to the home page. */
export const flaskSecurity: RealServer = {
  name: 'flask-security',
  packages: ['python3-flask-security', 'python3-flask-sqlalchemy', 'python3-argon2'],
  script: new URL('../../../../test/servers/flask-security/start', import.meta.url),
  paths: { home: '/', account: '/account', login: '/login', logout: '/logout' },
  rolePage: { path: '/admin', role: 'admin' },
  // Its form has each id twice, on the field and on a box around it.
  login: { user: 'input#email', password: 'input#password', submit: 'input#submit' },
  people: {
    alice: { user: 'alice@example.com', password: 'alice-password' },
    bob: { user: 'bob@example.com', password: 'bob-password' },
  },
  signOut: '#sign-out',
  variesByCookie: true,
  attributes: {
    'data-ping-url': '/account',
    'data-login-url': '/login',
    'data-logout-url': '/logout',
    'data-protect': '/account /admin',
    'data-return-to': 'next',
  },
}
