import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { allCases } from '../e2e/all-cases.js'
import { variants } from '../e2e/variants.js'
import type { EngineName } from '../support/browser.js'

const ENGINES: EngineName[] = ['chromium', 'firefox', 'webkit']

const leaks = allCases.filter(({ leak }) => leak)

describe('a leak case that shares the control of another case', () => {
  for (const piece of leaks.filter(({ controlledBy }) => controlledBy)) {
    const control = allCases.find(({ id }) => id === piece.controlledBy)
    test(`${piece.id}: finds it in each engine, on a page that comes back by the same way`, () => {
      assert.ok(control, `there is a case ${piece.controlledBy}`)
      for (const engine of ENGINES)
        if (variants(piece, engine).length > 0) assert.ok(variants(control, engine).includes('control'), engine)
      assert.equal(control.cached, piece.cached)
    })
  }
})

test('a leak case that shares no control has one of its own in each engine', () => {
  for (const piece of leaks.filter(({ controlledBy }) => !controlledBy))
    for (const engine of ENGINES) {
      const played = variants(piece, engine)
      assert.equal(played.includes('control'), played.length > 0, `${piece.id} in ${engine}`)
    }
})

test('no two cases have the same id', () => {
  const ids = allCases.map(({ id }) => id)
  assert.deepEqual(
    ids.filter((id, index) => ids.indexOf(id) !== index),
    [],
  )
})
