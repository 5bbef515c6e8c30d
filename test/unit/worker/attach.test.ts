import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { WorkerOptions } from '../../../sw/index.js'

Object.assign(globalThis, { location: new URL('https://site.example/sw.js') })

type Entry = typeof import('../../../sw/index.js')
const { attachLogoutGuard } = (await import('logout-guard/worker' as string)) as Entry

const OPTIONS: WorkerOptions = { protect: '/app/*', loginUrl: '/login', logoutUrl: '/logout', pingUrl: '/session' }

const WRONG: readonly [options: object, code: string, detail: string][] = [
  [{ loginURL: '/login' }, 'LG101', 'loginURL'],
  [{ workerUrl: '/sw.js' }, 'LG101', 'workerUrl'],
  ...[undefined, '', 5, 'https://[', 'javascript:alert(1)', 'data:,'].map((loginUrl): [object, string, string] => [
    { loginUrl },
    'LG104',
    'protect',
  ]),
  ...[{ protect: undefined }, { protect: [] }, { protect: '' }, { protect: /app/ }, { protect: [() => true] }].map(
    (options): [object, string, string] => [options, 'LG104', 'loginUrl'],
  ),
  ...[{ logoutUrl: '' }, { logoutUrl: [7] }, { pingUrl: 'https://[' }, { protectAssets: '/a/*' }, { name: '' }].map(
    (options): [object, string, string] => [options, 'LG104', 'loginUrl'],
  ),
  ...[{ pingTimeout: '5s' }, { pingTimeout: 0 }, { pingExpect: /Alice/ }, { signedOutStatus: 401 }].map(
    (options): [object, string, string] => [options, 'LG104', 'loginUrl'],
  ),
  [{ passive: 'no' }, 'LG104', 'passive'],
  [{ signInOrigins: ['https://['] }, 'LG104', 'signInOrigins'],
]

describe('attachLogoutGuard throws, and starts nothing, on', () => {
  for (const [options, code, detail] of WRONG) {
    test(`${Object.keys(options)}: ${Object.values(options)}`, () => {
      assert.throws(
        () => attachLogoutGuard({ ...OPTIONS, ...options } as WorkerOptions),
        (error: Error & { code?: string; detail?: string }) =>
          error.name === 'LogoutGuardError' && error.code === code && Boolean(error.detail?.includes(detail)),
      )
    })
  }
})
