import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { next } from '../../src/core/next.js'
import { type Beginning, startOf } from '../../src/core/start.js'
import type { Page, Signal } from '../../src/core/states.js'
import type { Step } from '../../src/core/step.js'
import { ANOTHER_RUNS, aContext, aPage, BORN, ENDED, MISSING, NEWBORN, NOW, POLICY, RUNNING, STALE } from './a-page.js'

const looping = (marker = RUNNING) => aContext({ marker, isLooping: true })
const after = (page: Partial<Page>, signal: Signal, marker = RUNNING) =>
  next(aPage(page), signal, looping(marker), POLICY)
const verdict = (verdict: 'signed-in' | 'signed-out' | 'changed'): Signal => ({
  type: 'verdict',
  ...{ verdict, asked: NOW - 100, user: null },
})
const says = ({ page, commands }: Step) => `${page.state}: ${commands.join(' ')}`

describe('a tab that goes round in circles', () => {
  test('a new page does not leave once more: it stops, and says so', () => {
    const step = after({ state: 'covered', birth: NEWBORN, since: NOW - 200 }, verdict('signed-out'), ENDED)
    assert.equal(says(step), 'blocked: cover notice-loop')
  })
  test('the end is marked and told all the same', () => {
    const step = after({ state: 'covered', birth: NEWBORN, since: NOW - 200 }, verdict('signed-out'), MISSING)
    assert.equal(says(step), 'blocked: cover mark tell notice-loop')
  })
  test('if no ping said so just now, one is asked', () => {
    const step = after({ birth: BORN }, { type: 'marker' }, ANOTHER_RUNS)
    assert.equal(says(step), 'blocked: cover empty notice-loop ask')
  })
  test('a page of another epoch is emptied and never shown again', () => {
    const step = after({ birth: BORN }, { type: 'marker' }, ANOTHER_RUNS)
    assert.deepEqual(step.page.birth, STALE)
  })
  test('whoever presses Back again and again is no loop', () => {
    const back = after({ state: 'covered' }, { type: 'restored' }, ENDED)
    assert.equal(says(back), 'leaving: cover leave')
    const cached: Beginning = {
      source: 'history-load',
      isReadable: true,
      isSeen: false,
      requestedAt: NOW - 100,
      isSettled: false,
      isAnswered: false,
    }
    assert.equal(says(startOf(cached, looping(ENDED))), 'leaving: cover stop-parsing leave')
  })
  test('what stays is left alone', () => {
    assert.equal(says(after({ state: 'covered' }, verdict('signed-in'))), 'open: mark reveal')
    assert.equal(says(after({}, { type: 'hint' })), 'covered: abort cover ask')
  })
})

test('who leaves for the first time is not stopped', () => {
  const step = next(aPage(), verdict('signed-out'), aContext(), POLICY)
  assert.equal(says(step), 'leaving: cover mark tell leave')
})
