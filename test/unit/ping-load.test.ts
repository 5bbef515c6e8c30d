import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { loadScript } from '../support/load-script.js'

const { GIVEN } = await loadScript('bench/ping-load/assumptions.mjs')
const { simulate } = await loadScript('bench/ping-load/simulate.mjs')
const { loadRow } = await loadScript('bench/ping-load/report.mjs')

describe('a day of many people', () => {
  test('the pings of the guard do not grow with the number of tabs', () => {
    const perHour = (tabs: number) => simulate('guard', tabs, { ...GIVEN, sample: 1000 }).perHour
    const [one, three, ten] = [perHour(1), perHour(3), perHour(10)]
    assert.ok(one > 10, `${one} for one tab: somebody asks`)
    assert.ok(three <= 1.05 * one, `${three} for three tabs, ${one} for one`)
    assert.ok(ten <= 1.05 * one, `${ten} for ten tabs, ${one} for one`)
  })

  test('the pings of libraries that ask in each tab do', () => {
    const perHour = (name: string, tabs: number) => simulate(name, tabs, { ...GIVEN, sample: 200 }).perHour
    for (const name of ['all-tabs', 'all-tabs-load', 'frame']) assert.ok(perHour(name, 10) > 2 * perHour(name, 1), name)
  })

  test('docs/ping-load.md shows what the core decides today: `npm run bench:pings` writes it', () => {
    const row = loadRow('guard', simulate('guard', GIVEN.tabs, GIVEN))
    assert.ok(readFileSync('docs/ping-load.md', 'utf8').includes(row), row)
  })
})
