import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { loadScript } from '../support/load-script.js'
import { packed } from '../support/packed.js'

const { tarball, folder, files } = packed()
const { exports: entries } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
const textOf = (file: string) => readFileSync(join(folder, file), 'utf8')

const { version } = JSON.parse(textOf('package.json'))
const parts = ['rest', 'worker-link', 'idle'].map(part => `logout-guard-${part}-${version}`)
const scripts = ['logout-guard', 'logout-guard-all', 'logout-guard.dev', 'logout-guard-sw', ...parts]
const modules = ['index', 'register', 'idle', 'worker', 'shared'].flatMap(name => [name, `${name}.dev`])
const built = [...scripts, ...modules].flatMap(name => [`dist/${name}.js`, `dist/${name}.js.map`])
const papers = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'dist/THIRD-PARTY.txt',
  'dist/logout-guard-inline.html',
  'dist/sri.json',
  'package.json',
]

describe('the packed package', () => {
  test('holds what is run, its source maps, its types, and nothing else', async () => {
    const { reach } = await loadScript('scripts/reach.mjs')
    const typed = Object.values<{ types?: string }>(entries).flatMap(({ types }) => types?.slice(2) ?? [])
    assert.equal(typed.length, 4)
    assert.deepEqual(files, [...papers, ...built, ...reach(folder, typed)].sort())
  })

  test('publint finds nothing', async () => {
    const { messages, pkg } = await publint({ pkgDir: folder, pack: false })
    assert.deepEqual(
      messages.map(message => formatMessage(message, pkg, { color: false })),
      [],
    )
  })

  /** Modules only: `require()` and resolvers that do not know `exports` are not supported. Classic scripts have no types. */
  test('the types are right for everybody who imports the modules', async () => {
    const excludeEntrypoints = Object.keys(entries).filter(path => /\.js(on)?$/.test(path))
    const result = await checkPackage(createPackageFromTarballData(tarball), { excludeEntrypoints })
    assert.ok(result.types)
    assert.deepEqual(Object.keys(result.entrypoints).sort(), ['.', './idle', './register', './worker'])
    const reached = (problem: object) =>
      !('resolutionKind' in problem) || ['node16-esm', 'bundler'].includes(String(problem.resolutionKind))
    assert.deepEqual(result.problems.filter(reached), [])
  })

  test('sri.json has the hashes of the files beside it', () => {
    const hashOf = (file: string) =>
      createHash('sha384')
        .update(readFileSync(join(folder, 'dist', file)))
        .digest('base64')
    const hashes = scripts.map(name => [`${name}.js`, `sha384-${hashOf(`${name}.js`)}`])
    assert.deepEqual(JSON.parse(textOf('dist/sri.json')), Object.fromEntries(hashes))
  })

  for (const file of files.filter(name => name.endsWith('.map'))) {
    test(`${file} contains the TypeScript, and nothing about the machine that built it`, () => {
      const { sources, sourcesContent } = JSON.parse(textOf(file))
      assert.equal(sourcesContent.filter(Boolean).length, sources.length)
      for (const source of sources) assert.match(source, /^\.\.\/(src|sw|node_modules|build\/src\/core\/texts\.js$)\b/)
    })
  }
})

test('docs/surface.md shows the public surface: `npm run surface` writes it', async () => {
  const { surface } = await loadScript('scripts/surface.mjs')
  assert.equal(readFileSync('docs/surface.md', 'utf8'), surface())
})
