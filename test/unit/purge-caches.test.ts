import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isPurgeable } from '../../src/core/purge-caches.js'

const LEFT_ALONE = [
  'workbox-precache-v2-https://site.example/',
  'site-precache-v1-https://site.example/',
  'sw-precache-v3-sw-precache-https://site.example/',
  'ngsw:/:db:assets:app:cache',
]
const PURGED = ['pages', 'workbox-runtime-https://site.example/', 'ngsw:/:1:data:api:cache', 'api-v1', '', 'assets']

describe('a cache, by its name', () => {
  for (const name of LEFT_ALONE) test(`${name} is left alone`, () => assert.equal(isPurgeable(name), false))
  for (const name of PURGED) test(`"${name}" may hold answers of a session`, () => assert.ok(isPurgeable(name)))
})
