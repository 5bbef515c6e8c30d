import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { showsAccount, whenPatched, whenShown } from '../../bench/back/on-screen.js'
import { document } from '../../bench/document.js'
import { readFigures } from '../../bench/figures.js'
import type { Bench } from '../../bench/measure.js'
import { against, median } from '../../bench/statistics.js'
import { table } from '../../bench/table.js'

test('docs/benchmarks.md shows what was measured', () => {
  assert.equal(readFileSync('docs/benchmarks.md', 'utf8'), document(readFigures()))
})

test("the README's table of Back is the same as in the benchmarks", () => {
  const [back = ''] = readFileSync('README.md', 'utf8').match(/^\| median \(worst\), ms .*\n(\|.*\n)+/m) ?? []
  assert.ok(back.includes('`freshFor` over no guard') && readFileSync('docs/benchmarks.md', 'utf8').includes(back))
})

test('the median of an even number of figures is halfway between the two in the middle', () => {
  assert.equal(median([9, 1, 2]), 2)
  assert.equal(median([9, 1, 2, 4]), 3)
})

test('variants are compared run by run', () => {
  assert.deepEqual(against([10, 30], [5, 10], 'by'), [2, 3])
  assert.deepEqual(against([10, 30], [5, 10], 'minus'), [5, 20])
})

const bench: Bench = {
  ...{ id: 'x', title: 'X', about: '' },
  variants: [
    { id: 'slow', title: 'slow' },
    { id: 'fast', title: 'fast' },
  ],
  comparisons: [
    { title: 'slow by fast', target: 'at least 2 ×', how: 'by', these: 'slow', those: 'fast', worst: 'least' },
  ],
  measure: () => Promise.reject(new Error('not in this test')),
}

test('a table shows median and worst, and a dash if nothing was measured', () => {
  const newer = table(bench, { x: { firefox: { version: '1', cores: 2, samples: { slow: [30] } } } }).split('\n')
  assert.deepEqual(newer.slice(3), ['| fast |  | – | – | – |', '| slow by fast | at least 2 × | – | – | – |'])
  const samples = { slow: [30, 40, 90], fast: [10, 20, 15] }
  const lines = table(bench, { x: { firefox: { version: '1', cores: 2, samples } } }).split('\n')
  assert.deepEqual(lines.slice(2), [
    '| slow |  | – | 40 (90) | – |',
    '| fast |  | – | 15.0 (20) | – |',
    '| slow by fast | at least 2 × | – | **3.0 ×** (2.0) | – |',
  ])
})

test('a row that counts shows in how many of its runs it happened', () => {
  const counting = { ...bench, variants: [{ id: 'restored', title: 'restored', counts: true }], comparisons: [] }
  const samples = { restored: [1, 0, 1] }
  const lines = table(counting, { x: { webkit: { version: '1', cores: 2, samples } } }).split('\n')
  assert.deepEqual(lines.slice(2), ['| restored |  | – | – | 2 of 3 |'])
})

test('on film, the first frame that counts is the one after which the account stays; the patch is not the account', () => {
  const shares = [0, 0.9, 0.1, 0, 0.9, 0.9]
  const frames = shares.map((canary, index) => ({ at: 100 + index, canary }))
  assert.equal(whenShown(frames), 104)
  assert.equal(whenPatched(frames), 102)
  assert.equal(frames.filter(showsAccount).length, 3)
})
