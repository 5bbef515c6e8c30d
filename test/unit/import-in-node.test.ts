import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Imports an entry of the built package by its own name in a new Node process; returns what that changed. */
const script = (entry: string) => `
  const before = new Set(Reflect.ownKeys(globalThis))
  const entry = await import('${entry}')
  const added = Reflect.ownKeys(globalThis).filter(key => !before.has(key)).map(String)
  const handles = process.getActiveResourcesInfo().filter(kind => kind === 'Timeout' || kind === 'MessagePort')
  console.log(JSON.stringify({ names: Object.keys(entry).sort(), added, handles }))
`
const importIn = (entry: string, ...conditions: string[]) => {
  const options = conditions.flatMap(condition => ['--conditions', condition])
  const args = [...options, '--input-type=module', '--eval', script(entry)]
  return JSON.parse(execFileSync(process.execPath, args, { cwd: root }).toString())
}

const ENTRIES = {
  'logout-guard': ['LogoutGuardError', 'createLogoutGuard'],
  'logout-guard/register': ['registerWorker'],
  'logout-guard/worker': ['attachLogoutGuard'],
}

for (const [entry, names] of Object.entries(ENTRIES)) {
  test(`${entry} has no effect on import, and exports its names`, () => {
    assert.deepEqual(importIn(entry), { names, added: [], handles: [] })
  })
  test(`${entry} for development has no effect on import either`, () => {
    assert.deepEqual(importIn(entry, 'development'), { names, added: [], handles: [] })
  })
}
