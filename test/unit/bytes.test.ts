import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { loadScript } from '../support/load-script.js'

const { PEERS } = await loadScript('bench/bytes/peers.mjs')
const { dependencies } = JSON.parse(readFileSync('bench/peers/package.json', 'utf8'))

test('docs/bytes.md names every peer, in the version that is compared: `npm run bench:bytes` writes it', () => {
  const document = readFileSync('docs/bytes.md', 'utf8')
  for (const { name } of PEERS) assert.ok(document.includes(`| ${name} ${dependencies[name]}: `), name)
})

test('every peer has one exact version', () => {
  for (const [name, version] of Object.entries(dependencies)) assert.match(String(version), /^\d+\.\d+\.\d+$/, name)
})
