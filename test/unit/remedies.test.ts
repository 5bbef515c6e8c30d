import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { remedies } from '../../bench/remedies/all-remedies.js'
import { cells } from '../../bench/remedies/cells.js'
import { type Filmed, readFigures } from '../../bench/remedies/figures.js'
import type { FilmedRun } from '../../bench/remedies/film-run.js'
import { findRuns } from '../../bench/remedies/find-runs.js'
import { remediesDocument } from '../../bench/remedies/remedies-document.js'
import { remediesOptions } from '../../bench/remedies/remedies-options.js'
import { remediesTable } from '../../bench/remedies/remedies-table.js'
import { seen } from '../../bench/remedies/seen.js'
import { versions } from '../../bench/remedies/versions.js'

const figures = readFigures()
const readme = readFileSync('README.md', 'utf8')

test('docs/remedies.md shows what was filmed', () => {
  assert.equal(readFileSync('docs/remedies.md', 'utf8'), remediesDocument(figures))
})

test('the README has the same table, and names the browsers', () => {
  assert.ok(readme.includes(`\n${remediesTable(figures)}\n`), remediesTable(figures))
  assert.ok(readme.replace(/\s+/g, ' ').includes(versions(figures)), versions(figures))
})

for (const { id, endings } of remedies) {
  test(`${id}: three runs or more in every engine, by http and https, against every ending`, () => {
    for (const ending of endings)
      for (const cell of cells) assert.ok(findRuns(figures, id, ending, cell).length >= 3, `${ending} ${cell.engine}`)
  })
}

const run = (frames: number, end: string): FilmedRun => ({ frames, end, from: 'bfcache', cleared: null })

test('a table shows what stays, what goes away by itself and what is never seen', () => {
  assert.equal(seen([run(61, '/account'), run(60, '/account')]), '**S**')
  assert.equal(seen([run(61, '/account'), run(0, '/login')]), '**S** 1 of 2')
  assert.equal(seen([run(12, '/login'), run(9, '/login')]), '9–12')
  assert.equal(seen([run(0, '/login')]), '–')
  assert.equal(seen([]), '?')
})

test('endings with the same result in every engine share a row', () => {
  const filmed = (ending: Filmed['ending'], runs: FilmedRun[]): Filmed[] =>
    cells.map(cell => ({ remedy: 'ask', ending, version: '1', runs, ...cell }))
  const leaks = [run(60, '/account')]
  const ends = [...filmed('own', leaks), ...filmed('same', [run(2, '/login')]), ...filmed('server', leaks)]
  const rows = remediesTable([...ends, ...filmed('other', [run(5, '/login')])]).split('\n')
  const cellsOf = rows
    .filter(row => row.startsWith(`| ${remedies.at(-1)?.title}`))
    .map(row => row.split(' | ').slice(1, 3))
  assert.deepEqual(cellsOf, [
    ['on the page itself, on the server only', '**S** / **S**'],
    ['in the same tab, in another tab', '2–5 / 2–5'],
  ])
})

test('what does not exist is an error, not an empty table', () => {
  assert.throws(() => remediesOptions(['--remedy', 'prayer']), /unknown remedy prayer, known are none,no-store/)
  assert.throws(() => remediesOptions(['--engine', 'mosaic']), /unknown engine mosaic/)
  assert.throws(() => remediesOptions(['--runs', '0']), /--runs 0: give a number from 1 on/)
})
