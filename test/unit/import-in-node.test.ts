import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Imports the built package by its own name in a Node of its own, and tells what that changed. */
const script = `
  const before = new Set(Reflect.ownKeys(globalThis))
  const entry = await import('logout-guard')
  const added = Reflect.ownKeys(globalThis).filter(key => !before.has(key)).map(String)
  const handles = process.getActiveResourcesInfo().filter(kind => kind === 'Timeout' || kind === 'MessagePort')
  console.log(JSON.stringify({ names: Object.keys(entry).sort(), added, handles }))
`
const importIn = (...conditions: string[]) => {
  const options = conditions.flatMap(condition => ['--conditions', condition])
  const output = execFileSync(process.execPath, [...options, '--input-type=module', '--eval', script], { cwd: root })
  return JSON.parse(output.toString())
}

const expected = { names: ['LogoutGuardError', 'createLogoutGuard'], added: [], handles: [] }

test('the npm entry has no effect on import, and exports two names', () => {
  assert.deepEqual(importIn(), expected)
})

test('so has the entry for development', () => {
  assert.deepEqual(importIn('development'), expected)
})
