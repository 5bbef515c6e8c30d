import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Order } from '../../src/core/reconcile.js'
import type { Signal } from '../../src/core/signals.js'
import type { View } from '../../src/core/states.js'
import { onLoaded } from './decisions/loaded.js'
import { onMoving } from './decisions/moving.js'
import { onRestored } from './decisions/restored.js'
import { onShown } from './decisions/shown.js'
import { onSignedIn } from './decisions/signed-in.js'
import { onSignedOut } from './decisions/signed-out.js'
import { onSigningOut } from './decisions/signing-out.js'
import { everyRowOf, holds, play, situationOf } from './decisions/table.js'

const TABLES = {
  'a page is restored, or left': onRestored,
  'a page is shown, or the marker may have changed': onShown,
  'the browser reports where a page came from': onLoaded,
  'a sign-out, from the click to its answer': onSigningOut,
  'somebody is signed in': onSignedIn,
  'nobody is signed in, or the server does not answer': onSignedOut,
  'a page has to go and cannot': onMoving,
}

for (const [what, text] of Object.entries(TABLES)) holds(what, text)

const SIGNALS: Readonly<Record<Signal['type'], true>> = {
  ...{ restored: true, rechecked: true, shown: true, hidden: true, left: true, loaded: true, marker: true, hint: true },
  ...{ intent: true, answered: true, deadline: true, retry: true, verdict: true, 'signed-in': true },
  'not-gone': true,
}
/** Roles have tests of their own (roles.test.ts). */
const VIEWS: Readonly<Record<Exclude<View, 'denied'>, true>> = {
  ...{ open: true, covered: true, 'no-answer': true, unconfirmed: true, loop: true, stuck: true },
  ...{ leave: true, reload: true },
}
/** Only a start orders `stop-parsing` (begin.test.ts). */
const ORDERS: Readonly<Record<Exclude<Order, 'stop-parsing'>, true>> = {
  ...{ abort: true, mark: true, broadcast: true, cover: true, empty: true, notice: true, leave: true, reload: true },
  ...{ reveal: true, 'repeat-sign-out': true, recheck: true, ask: true, 'ask-anyway': true, 'ask-later': true },
  'await-deadline': true,
}

test('the tables have a row for every signal, every order, and every view before and after', () => {
  const situations = Object.values(TABLES).flatMap(everyRowOf).map(situationOf)
  const found = situations.map(play)
  const missing = (names: object, played: readonly string[]) => Object.keys(names).filter(one => !played.includes(one))
  const types = situations.map(({ signal }) => signal.type)
  assert.deepEqual(missing(SIGNALS, types), [])
  assert.deepEqual(
    missing(
      VIEWS,
      found.map(({ view }) => view),
    ),
    [],
  )
  assert.deepEqual(
    missing(
      VIEWS,
      situations.map(({ page }) => page.view),
    ),
    [],
  )
  assert.deepEqual(
    missing(
      ORDERS,
      found.flatMap(({ orders }) => orders.split(' ')),
    ),
    [],
  )
})

test('no situation has two rows', () => {
  const names = Object.values(TABLES)
    .flatMap(everyRowOf)
    .map(({ relation, proof, signal }) => `${relation} | ${proof} | ${signal}`)
  assert.deepEqual(
    names.filter((name, index) => names.indexOf(name) !== index),
    [],
  )
})
