import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { loadScript } from '../support/load-script.js'

const { releaseProblems } = await loadScript('scripts/release-problems.mjs')

const manifest = { version: '1.2.3', repository: 'example/logout-guard', publishConfig: { provenance: true } }
const ready = {
  ...{ status: '', tags: ['v1.2.3'], manifest, lock: { version: '1.2.3' }, source: "const VERSION = '1.2.3'" },
  ...{ changelog: '# Changelog\n\n## 1.2.3 — 2026-01-31\n\n## 1.2.2 — 2026-01-01\n', hasIdentity: true },
}

test('a release that is ready has no problem', () => {
  assert.deepEqual(releaseProblems(ready, true), [])
})

const mistakes: Record<string, object> = {
  'tree is not clean': { status: ' M README.md\n' },
  'package-lock.json has another version': { lock: { version: '1.2.2' } },
  'protocol.ts has another version': { source: "const VERSION = '1.2.30'" },
  'CHANGELOG.md does not begin': { changelog: '# Changelog\n\n## 1.2.3 — unreleased\n' },
  'begin with this version': { changelog: '## 1.2.4 — 2026-02-01\n\n## 1.2.3 — 2026-01-31\n' },
  'names no repository': { manifest: { ...manifest, repository: undefined } },
  'does not ask for provenance': { manifest: { ...manifest, publishConfig: undefined } },
}

for (const [problem, mistake] of Object.entries(mistakes)) {
  test(`a release is refused: ${problem}`, () => {
    const problems = releaseProblems({ ...ready, ...mistake }, false)
    assert.equal(problems.length, 1)
    assert.match(problems[0], new RegExp(problem))
  })
}

test('only publishing needs the tag and the identity of a CI', () => {
  const untagged = { ...ready, tags: [''], hasIdentity: false }
  assert.deepEqual(releaseProblems(untagged, false), [])
  assert.equal(releaseProblems(untagged, true).length, 2)
})

test('every place has the same version, and publishing asks for provenance', () => {
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'))
  const source = readFileSync('src/core/protocol.ts', 'utf8')
  const repository = 'named before the first release'
  const facts = { ...ready, manifest: { ...read('package.json'), repository }, lock: read('package-lock.json'), source }
  const problems: string[] = releaseProblems(facts, false)
  assert.deepEqual(
    problems.filter(problem => !problem.startsWith('CHANGELOG.md')),
    [],
  )
})
