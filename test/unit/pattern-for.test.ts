import assert from 'node:assert/strict'
import { test } from 'node:test'
import { patternFor } from '../../src/core/routes.js'

/** A page test checks that the browser's URLPattern reads them in this way: test/page/core. */
const CASES: Record<string, string> = {
  '/app/*': '/app/*',
  '/app/**': '/app/*',
  '*': '*',
  '/a:b/{c}/(d)+': '/a\\:b/\\{c\\}/\\(d\\)\\+',
  '/back\\slash': '/back\\\\slash',
  '/admin.php?page=*': '/admin.php',
  '/a*/b?c=d': '/a*',
  '/?p=*': '/',
  '?p=1': '',
}

for (const [pattern, pathname] of Object.entries(CASES)) {
  test(`${pattern} becomes the URLPattern ${pathname}`, () => assert.deepEqual(patternFor(pattern), { pathname }))
}
