import type { RealServer } from '../real-server.js'

/** Flask-Login with `session.clear()`, permanent sessions with a short lifetime, and roles. */
export const flaskLogin: RealServer = {
  name: 'flask-login',
  packages: ['python3-flask', 'python3-flask-login'],
  script: new URL('../../../../test/servers/flask-login/start', import.meta.url),
  paths: { home: '/', account: '/account', login: '/login', logout: '/logout' },
  rolePage: { path: '/admin', role: 'admin' },
  login: { user: '#username', password: '#password', submit: '#sign-in' },
  people: {
    alice: { user: 'alice', password: 'alice-password' },
    bob: { user: 'bob', password: 'bob-password' },
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
