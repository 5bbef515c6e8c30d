import type { RealServer } from '../real-server.js'

/** Django with django.contrib.auth as in its tutorial. */
export const django: RealServer = {
  name: 'django',
  packages: ['python3-django'],
  script: new URL('../../../../test/servers/django/start', import.meta.url),
  paths: { home: '/', account: '/account/', login: '/accounts/login/', logout: '/accounts/logout/' },
  rolePage: { path: '/staff/', role: 'staff' },
  login: { user: '#id_username', password: '#id_password', submit: '#sign-in' },
  people: {
    alice: { user: 'alice', password: 'alice-password' },
    bob: { user: 'bob', password: 'bob-password' },
  },
  signOut: '#sign-out',
  variesByCookie: true,
  attributes: {
    'data-ping-url': '/account/',
    'data-login-url': '/accounts/login/',
    'data-logout-url': '/accounts/logout/',
    'data-return-to': 'next',
    'data-protect': '/account/ /staff/',
  },
}
