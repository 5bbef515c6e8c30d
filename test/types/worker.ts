// What a site's own service worker may write, and, after each `@ts-expect-error`, what it may not. No DOM in scope.
import { attachLogoutGuard, type WorkerOptions } from 'logout-guard/worker'

const needed: WorkerOptions = { protect: ['/account/*'], loginUrl: '/login' }

attachLogoutGuard(needed)
attachLogoutGuard({ ...needed, protect: '/account/*', logoutUrl: '/logout', pingUrl: '/session', name: 'shop' })
attachLogoutGuard({ ...needed, protectAssets: ['/img/*'], pingTimeout: 3000, signedOutStatus: [401], passive: false })

attachLogoutGuard({ ...needed, signInOrigins: ['https://id.example'] })

// @ts-expect-error nothing is protected
attachLogoutGuard({ loginUrl: '/login' })
// @ts-expect-error loginUrl is missing
attachLogoutGuard({ protect: '/account/*' })
// @ts-expect-error patterns are text here
attachLogoutGuard({ ...needed, protect: /^\/account/ })
// @ts-expect-error so they are in a list
attachLogoutGuard({ ...needed, protect: [() => true] })
// @ts-expect-error what is looked for is text here
attachLogoutGuard({ ...needed, pingExpect: /Sign out/ })
// @ts-expect-error a worker asks by URL
attachLogoutGuard({ ...needed, ping: async () => 'signed-in' })
// @ts-expect-error options are needed
attachLogoutGuard()
