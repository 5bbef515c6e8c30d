import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, test } from 'node:test'

type Imports = ReadonlyMap<string, readonly string[]>

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => posix.join(entry.parentPath, entry.name))

/** The files that one imports or exports from, types included. */
function importsOf(file: string): string[] {
  const specifiers = readFileSync(file, 'utf8').matchAll(/\b(?:from|import)\s*\(?'(\.[^']+)\.js'/g)
  return [...specifiers].map(([, path]) => `${posix.join(posix.dirname(file), path ?? '')}.ts`)
}

/** A way from this file back to itself; `null` if there is none. */
function cycleFrom(start: string, imports: Imports): readonly string[] | null {
  const seen = new Set<string>()
  const follow = (path: readonly string[]): readonly string[] | null => {
    for (const next of imports.get(path.at(-1) ?? '') ?? []) {
      if (next === start) return [...path, next]
      if (seen.has(next)) continue
      seen.add(next)
      const found = follow([...path, next])
      if (found) return found
    }
    return null
  }
  return follow([start])
}

const files = filesIn('src')
const sources = [...files, ...filesIn('sw')].filter(file => file.endsWith('.ts'))
const imports: Imports = new Map(sources.map(file => [file, importsOf(file)]))

describe('the house', () => {
  test('has at most 110 files in src/, and at most 12 of them in no room', () => {
    const loose = files.filter(file => file.split('/').length === 2)
    assert.ok(files.length > 40 && files.length <= 110, `${files.length} files`)
    assert.ok(loose.length <= 12, loose.join(', '))
  })
  test('has no cycle of files, types included', () => {
    assert.ok([...imports.values()].flat().length > 200)
    for (const [file, targets] of imports) {
      for (const target of targets) assert.ok(imports.has(target), `${file} imports ${target}, which is not there`)
      assert.deepEqual(cycleFrom(file, imports), null)
    }
  })
  test('a cycle would be found', () => {
    const circle = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['b']],
    ])
    assert.deepEqual(cycleFrom('b', circle), ['b', 'c', 'b'])
    assert.deepEqual(cycleFrom('a', circle), null)
  })
  test('has no file of more than 150 lines', () => {
    for (const file of sources) {
      const lines = readFileSync(file, 'utf8').split('\n').length - 1
      assert.ok(lines <= 150, `${file}: ${lines}`)
    }
  })
  for (const entry of ['src/index.ts', 'src/register.ts', 'src/guard.ts', 'sw/index.ts']) {
    test(`${entry} fits on one screen`, () => assert.ok(readFileSync(entry, 'utf8').split('\n').length <= 50))
  }
})
