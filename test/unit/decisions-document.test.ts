import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { loadScript } from '../support/load-script.js'

test('docs/decisions.md shows what the core decides: `npm run decisions` writes it', async () => {
  const { decisions } = await loadScript('scripts/decisions.mjs')
  assert.equal(readFileSync('docs/decisions.md', 'utf8'), decisions())
})
