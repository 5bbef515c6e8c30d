import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { createLimitStore } from '../../src/storage/limit-store.js'

const holder = globalThis as { localStorage?: unknown }
const KEY = 'logout-guard:default:ends'
const HOUR = 3_600_000

/** A storage that is full: what is there can be read, and nothing can be written. */
function fullStorage(stored: string | null) {
  holder.localStorage = {
    getItem: () => stored,
    setItem() {
      throw new Error('full')
    },
    removeItem() {},
  }
}

afterEach(() => {
  delete holder.localStorage
})

test('a full storage does not make the document forget its end', () => {
  fullStorage(null)
  const store = createLimitStore(KEY)
  const endsAt = Date.now() + HOUR
  store.write(endsAt)
  assert.equal(store.read(), endsAt)
})

test('in a full storage, an activity moves the end of this document', () => {
  const old = Date.now() + HOUR
  fullStorage(String(old))
  const store = createLimitStore(KEY)
  assert.equal(store.read(), old)
  store.write(old + HOUR)
  assert.equal(store.read(), old + HOUR)
})

test('text that is no time is no end', () => {
  fullStorage('soon')
  assert.equal(createLimitStore(KEY).read(), undefined)
})
