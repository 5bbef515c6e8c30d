import assert from 'node:assert/strict'
import type { EngineName } from '../../test/support/browser.js'
import { median } from '../statistics.js'
import type { FilmedBack } from './film-back.js'
import type { BackVariant } from './variants.js'

const isAsset = (path: string) => path.startsWith('/assets/')

/** Fails if Back took another way than its row says: the figure would measure something else. */
export function assertWay({ isRestored, requests }: FilmedBack, variant: BackVariant, engine: EngineName): void {
  assert.equal(isRestored, variant.isRestored, `${variant.id}: whether the bfcache served it`)
  assert.equal(requests.includes('/session'), variant.guard !== null, `${variant.id}: whether the guard asked`)
  // WebKit takes subresources from its memory cache, whatever their header says.
  const isReloaded = variant.id === 'uncached' && engine !== 'webkit'
  assert.equal(requests.some(isAsset), isReloaded, `${variant.id}: whether subresources were asked for`)
}

/** The start is a time of the page, the end a time of the film: the figures count only if both clocks agree. */
export function assertSameClock(lags: (number | undefined)[]): void {
  const known = lags.filter(lag => lag !== undefined)
  assert.ok(known.length * 2 >= lags.length, 'the patch is on most films')
  const typical = median(known)
  assert.ok(typical >= 0 && typical < 50, `the patch is on film ${typical} ms after it was in the page`)
}
