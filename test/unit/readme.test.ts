import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { brotliCompressSync, constants } from 'node:zlib'
import { TEXTS } from '../../src/core/texts.js'

const readme = readFileSync('README.md', 'utf8')

test('the README explains every message in the words of the code', () => {
  const rows = readme.matchAll(/^\| (LG\d{3}) \| (.*) \|$/gm)
  const explained = Object.fromEntries([...rows].map(([, code, text]) => [code, text]))
  const plain = (text: string) => text.replace(/</g, '&lt;').replace(/>/g, '&gt;')
  const told = Object.fromEntries(Object.entries(TEXTS).map(([code, text]) => [code, plain(text)]))
  assert.deepEqual(explained, told)
})

/** Brotli at quality 11, 1 KB = 1,000 bytes. The budgets hold what has been reached. */
const BUDGETS = {
  'dist/logout-guard.js': 17_100,
  'dist/index.js': 14_500,
  'dist/register.js': 3_300,
  'dist/logout-guard-sw.js': 5_000,
  'dist/worker.js': 5_000,
}

const sizeOf = (file: string) =>
  brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length

for (const [file, budget] of Object.entries(BUDGETS)) {
  test(`${file} is within its budget, and the README tells its size`, () => {
    const size = sizeOf(file)
    assert.ok(size <= budget, `${size} bytes`)
    assert.ok(readme.includes(`\`${file}\` | ${(size / 1000).toFixed(1)} KB`), `${(size / 1000).toFixed(1)} KB`)
  })
}
