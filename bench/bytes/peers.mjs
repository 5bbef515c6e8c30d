// What sites load otherwise: one realistic import each, and what it covers of a sign-out that nobody can undo. Through
// `use` the bundler keeps the import. The versions are in bench/peers/package.json.
export const PEERS = [
  {
    name: 'idle-timer',
    source: `import idleTimer from 'idle-timer'; self.use = idleTimer({ callback() {}, idleTime: 900000 })`,
    covers: 'notices that nobody touches this tab; what follows is yours to write',
  },
  {
    name: 'page-lifecycle',
    source: `import lifecycle from 'page-lifecycle'; lifecycle.addEventListener('statechange', self.use)`,
    covers: 'reports that a page was frozen, restored or hidden; no session check, nothing hidden',
  },
  {
    name: 'broadcast-channel',
    source: `import { BroadcastChannel } from 'broadcast-channel'; self.use = new BroadcastChannel('sign-out')`,
    covers: 'broadcasts "signed out" to the tabs that run; a frozen page or one that opens later misses it',
  },
  {
    name: 'react-idle-timer',
    source: `import { useIdleTimer } from 'react-idle-timer'; self.use = useIdleTimer`,
    covers: 'idle limit across tabs, with a prompt; no session check, nothing hidden, React only',
  },
  {
    name: 'keycloak-js',
    source: `import Keycloak from 'keycloak-js'; self.use = new Keycloak({ url: '/', realm: 'r', clientId: 'c' })`,
    covers:
      'the whole sign-in with Keycloak, and an iframe that notices the end of its session; what is on screen is yours to remove',
  },
  {
    name: 'next-auth',
    source: `import { SessionProvider, signOut, useSession } from 'next-auth/react'; self.use = [SessionProvider, signOut, useSession]`,
    covers: 'sign-in, session check when a tab is shown, other tabs follow; the page is painted before the answer',
  },
  {
    name: 'oidc-client-ts',
    source: `import { UserManager } from 'oidc-client-ts'; self.use = new UserManager({ authority: '/', client_id: 'c', redirect_uri: '/' })`,
    covers: 'OpenID Connect with token renewal and session monitor by iframe; what is on screen is yours to remove',
  },
  {
    name: '@supabase/auth-js',
    source: `import { AuthClient } from '@supabase/auth-js'; self.use = new AuthClient({ url: '/' })`,
    covers:
      'sign-in, tokens and their renewal, "signed out" to other tabs that run; what is on screen is yours to remove',
  },
  {
    name: '@auth0/auth0-spa-js',
    source: `import { createAuth0Client } from '@auth0/auth0-spa-js'; self.use = createAuth0Client({ domain: 'd', clientId: 'c' })`,
    covers: 'sign-in, tokens and their renewal with Auth0; nothing to other tabs; what is on screen is yours to remove',
  },
  {
    name: '@azure/msal-browser',
    source: `import { PublicClientApplication } from '@azure/msal-browser'; self.use = new PublicClientApplication({ auth: { clientId: 'c' } })`,
    covers: 'sign-in and tokens with Microsoft, account events to other tabs; what is on screen is yours to remove',
  },
]
