import type { RealServer } from '../real-server.js'

/** ASP.NET Forms Authentication on Mono, behind nginx: Mono's own server does not start on Debian 12. */
export const aspnet: RealServer = {
  name: 'aspnet',
  packages: ['mono-fastcgi-server4', 'nginx-light'],
  script: new URL('../../../../test/servers/aspnet/start', import.meta.url),
  paths: { home: '/Default.aspx', account: '/Account.aspx', login: '/Login.aspx', logout: '/Logout.aspx' },
  rolePage: { path: '/Admin.aspx', role: 'admin' },
  login: { user: '#UserName', password: '#Password', submit: '#Submit' },
  people: {
    alice: { user: 'alice', password: 'alice-password' },
    bob: { user: 'bob', password: 'bob-password' },
  },
  signOut: '#SignOutLink',
  attributes: {
    'data-ping-url': '/Account.aspx',
    'data-login-url': '/Login.aspx',
    'data-logout-url': '/Logout.aspx',
    'data-return-to': 'ReturnUrl',
    'data-protect': '/Account.aspx /Admin.aspx',
  },
}
