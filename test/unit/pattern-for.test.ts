import assert from 'node:assert/strict'
import { test } from 'node:test'
import { patternFor } from '../../src/core/routes.js'

/** That the browser's URLPattern understands them so is tested in the browser: test/page/core. */
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
  test(`${pattern} is asked for as ${pathname}`, () => assert.deepEqual(patternFor(pattern), { pathname }))
}
