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
  const texts = Object.fromEntries(Object.entries(TEXTS).map(([code, text]) => [code, plain(text)]))
  assert.deepEqual(explained, texts)
})

/** Brotli at quality 11, 1 KB = 1,000 bytes. The budgets are what has been reached. */
const BUDGETS = {
  'logout-guard.js': 2850,
  'logout-guard.js + logout-guard-rest-0.1.0.js': 24_850,
  'logout-guard.js + logout-guard-rest-0.1.0.js + logout-guard-worker-link-0.1.0.js': 28_700,
  'logout-guard-idle-0.1.0.js': 3_060,
  'logout-guard-all.js': 24_760,
  'index.js + shared.js': 22_060,
  'register.js': 3_200,
  'idle.js': 2_710,
  'logout-guard-sw.js': 5_750,
  'worker.js': 5_770,
}

const sizeOf = (file: string) =>
  brotliCompressSync(readFileSync(`dist/${file}`), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length

/** The row of the README's table of sizes. */
const rowOf = (files: string) =>
  new RegExp(`^\\| \`${files.replace(/[.+]/g, '\\$&')}\` \\| .* \\| ([\\d.]+) KB \\|$`, 'm')

for (const [files, budget] of Object.entries(BUDGETS)) {
  test(`${files} within budget, and the README has the size`, () => {
    const size = files.split(' + ').reduce((sum, file) => sum + sizeOf(file), 0)
    assert.ok(size <= budget, `${size} bytes`)
    assert.ok(readme.match(rowOf(files))?.[1] === (size / 1000).toFixed(1), `${(size / 1000).toFixed(1)} KB`)
  })
}
