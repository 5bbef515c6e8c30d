// What a page of a site may write, and, after each `@ts-expect-error`, what it may not.
import {
  createLogoutGuard,
  type GuardEvents,
  type Listener,
  type LogoutGuard,
  LogoutGuardError,
  type LogoutGuardOptions,
  type PingContext,
  type PingResult,
  type State,
  type Verdict,
} from 'logout-guard'
import { type RegisterOptions, registerWorker, type WorkerPart } from 'logout-guard/register'
import type { Equal, Holds } from './equal.js'

const needed = { pingUrl: '/session', loginUrl: '/login' }

/** Every option in every form that it takes. */
export const options: LogoutGuardOptions[] = [
  needed,
  { ...needed, logoutUrl: '/logout', protect: '/app/*', freshFor: 30_000, hiddenFor: '15m', returnTo: false },
  { ...needed, logoutUrl: ['/logout'], protect: [/^\/app/, ({ pathname }) => pathname === '/', '!/open'] },
  {
    ...needed,
    signOut: { method: 'POST', url: '/logout', body: 'all=1' },
    sessionKey: 'cookie:sid',
    onUnknown: 'leave',
  },
  { ...needed, signOut: async () => {}, sessionKey: () => null, pingExpect: /Sign out/, signedOutStatus: [401] },
  { loginUrl: '/login', ping: async ({ signal }) => (signal.aborted ? 'unknown' : 'signed-in') },
  { loginUrl: '/login', ping: async () => ({ verdict: 'signed-in', user: 'a', roles: ['r'], expiresAt: 0 }) },
  { loginUrl: '/login', ping: async () => ({ verdict: 'signed-in', user: { id: 7 } }) },
  { ...needed, signInOrigins: 'https://id.example' },
  { ...needed, signInOrigins: ['https://id.example'] },
  { ...needed, clear: { caches: ['api-*'], localStorage: ['draft'], sessionStorage: [], indexedDB: [] } },
  { ...needed, worker: registerWorker('/sw.js', { protectAssets: ['/private/*'], scope: '/' }), passive: false },
]

export const wrong: LogoutGuardOptions[] = [
  // @ts-expect-error loginUrl is missing
  { pingUrl: '/session' },
  // @ts-expect-error no such option
  { ...needed, pingURL: '/session' },
  // @ts-expect-error the script tag's form of `worker`
  { ...needed, workerUrl: '/sw.js' },
  // @ts-expect-error a worker is made by registerWorker
  { ...needed, worker: '/sw.js' },
  // @ts-expect-error nor is it any function
  { ...needed, worker: () => {} },
  // @ts-expect-error true has no worker in it
  { ...needed, worker: true },
  // @ts-expect-error no duration
  { ...needed, freshFor: true },
  // @ts-expect-error no such choice
  { ...needed, onUnknown: 'show' },
  // @ts-expect-error a name, `false`, but not `true`
  { ...needed, returnTo: true },
  // @ts-expect-error statuses are numbers
  { ...needed, signedOutStatus: ['401'] },
  // @ts-expect-error an origin is text
  { ...needed, signInOrigins: [true] },
  // @ts-expect-error no pattern
  { ...needed, protect: [42] },
  // @ts-expect-error a request has a URL
  { ...needed, signOut: { method: 'POST' } },
  // @ts-expect-error no such storage
  { ...needed, clear: { cookies: ['sid'] } },
  // @ts-expect-error a ping answers later
  { loginUrl: '/login', ping: () => 'signed-in' },
  // @ts-expect-error no verdict
  { loginUrl: '/login', ping: async () => 'yes' },
]

export const guard: LogoutGuard = createLogoutGuard(needed).start()

export const unsubscribe: () => void = guard.on('change', ({ from, to, event }) => void [from, to, event])
guard.on('error', ({ code, message, detail }) => void [code, message, detail])
// @ts-expect-error no such event
guard.on('signout', () => {})
// @ts-expect-error it carries nothing
guard.on('cover', ({ reason }) => reason)
// @ts-expect-error of another event
guard.on('verdict', ({ reason }) => reason)
// @ts-expect-error only read
guard.state = 'open'
// @ts-expect-error nothing of the inside is public
guard.emit('cover', undefined)
// @ts-expect-error no such option
void guard.logout({ why: 'idle' })
// @ts-expect-error the address of the worker is needed
registerWorker()
// @ts-expect-error no such option
registerWorker('/sw.js', { updateViaCache: 'none' })

interface VerdictEvent {
  readonly verdict: Verdict
  readonly roles?: readonly string[]
  readonly expiresAt?: number
  readonly idleFor?: number
}

export type Checked = [
  Holds<Equal<keyof LogoutGuard, 'start' | 'stop' | 'check' | 'signedIn' | 'logout' | 'on' | 'state'>>,
  Holds<Equal<LogoutGuard['state'], State>>,
  Holds<Equal<State, 'open' | 'covered' | 'blocked' | 'leaving'>>,
  Holds<Equal<Verdict, 'signed-in' | 'signed-out' | 'changed' | 'unknown'>>,
  Holds<Equal<ReturnType<LogoutGuard['check']>, Promise<Verdict>>>,
  Holds<Equal<ReturnType<LogoutGuard['logout']>, Promise<void>>>,
  Holds<Equal<GuardEvents['cover' | 'reveal'], undefined>>,
  Holds<Equal<GuardEvents['beforeLeave'], { readonly reason: string }>>,
  Holds<Equal<GuardEvents['leave'], { readonly reason: string }>>,
  Holds<Equal<GuardEvents['logout'], { readonly reason: string }>>,
  Holds<Equal<GuardEvents['verdict'], VerdictEvent>>,
  Holds<Equal<GuardEvents['change'], { readonly from: State; readonly to: State; readonly event: string }>>,
  Holds<Equal<Parameters<Listener<'verdict'>>, [event: VerdictEvent]>>,
  Holds<Equal<keyof PingContext, 'url' | 'signal' | 'reason'>>,
  Holds<Equal<PingResult['verdict'], Verdict>>,
  Holds<Equal<ReturnType<typeof registerWorker>, WorkerPart>>,
  Holds<Equal<keyof RegisterOptions, 'protectAssets' | 'scope'>>,
]

/** Our errors can be recognised, and their codes exist. */
export const isAboutDuration = (error: unknown) => error instanceof LogoutGuardError && error.code === 'LG105'
// @ts-expect-error no such code
export const isAboutNothing = (error: LogoutGuardError) => error.code === 'LG999'
