import assert from 'node:assert/strict'
import path from 'node:path'
import { describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'

type Note = Record<string, unknown>
interface Visit {
  way: string
  isBack: boolean
  outcome: string
  steps: Note[]
}

const load = (file: string) => import(pathToFileURL(path.resolve('demo/public/show', file)).href)
const { visitsFrom } = (await load('visits.js')) as { visitsFrom(notes: Note[]): Visit[] }
const { describeBack } = (await load('words.js')) as { describeBack(visit: Visit): string }

const place = { visit: 'a.0', tab: 1, mode: 'guard', isGuarded: true, path: '/account' }
const note = (kind: string, at: number, more: Note = {}): Note => ({ ...place, kind, at, ...more })
const step = (at: number, from: string, to: string, more: Note = {}) =>
  note('step', at, { signal: 'verdict', event: 'signed-in', from, to, commands: [], ...more })

const only = (...notes: Note[]) => {
  const [visit, ...others] = visitsFrom(notes)
  assert.ok(visit)
  assert.deepEqual(others, [])
  return visit
}

describe('the panel of the demo', () => {
  const restored = note('arrival', 1000, { persisted: true, type: 'navigate' })
  const loaded = note('arrival', 1000, { persisted: false, type: 'back_forward' })
  const asked = step(1002, 'covered', 'covered', { signal: 'restored', event: 'restored' })

  test('a restored page that was revealed', () => {
    const visit = only(restored, asked, note('revealed', 1040, { ms: 40.2 }), step(1040, 'covered', 'open'))
    assert.equal(visit.steps.length, 2)
    assert.equal(describeBack(visit), 'Back: from the back/forward cache, revealed after 40 ms.')
  })

  test('a restored page that was left', () => {
    const visit = only(restored, asked, step(1100, 'covered', 'leaving'))
    assert.equal(describeBack(visit), 'Back was stopped after 100 ms: /account stayed covered and was emptied.')
  })

  test('a restored page that still waits, and one that shows a notice', () => {
    assert.equal(only(restored, asked).outcome, 'covered')
    assert.match(describeBack(only(restored, asked, step(1100, 'covered', 'blocked'))), /stays hidden/)
  })

  test('leaving covers a page, and changes nothing about how its visit went', () => {
    const left = step(5000, 'open', 'covered', { signal: 'left', event: 'left' })
    assert.equal(only(restored, asked, step(1040, 'covered', 'open'), left).outcome, 'shown')
  })

  for (const [bytes, isControlled, way] of [
    [0, false, 'cache'],
    [300, false, 'cache'],
    [0, true, 'worker'],
    [7588, true, 'network'],
  ] as const) {
    test(`a history load of ${bytes} bytes, ${isControlled ? 'with' : 'without'} a worker: ${way}`, () => {
      assert.equal(only({ ...loaded, isControlled }, note('size', 1050, { bytes })).way, way)
    })
  }

  test('a Back that the server sent to the login page', () => {
    assert.match(describeBack(only({ ...loaded, isRedirected: true })), /had kept no page/)
  })

  test('visits of several tabs stay apart; where something happened last comes first', () => {
    const other = { ...place, visit: 'b.0', tab: 2 }
    const notes = [restored, { ...note('arrival', 1500), ...other }, step(2000, 'open', 'leaving')]
    assert.deepEqual(
      visitsFrom(notes).map(visit => (visit as unknown as { tab: number }).tab),
      [1, 2],
    )
  })
})
