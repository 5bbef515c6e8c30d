import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'

interface Locked {
  version?: string
  integrity?: string
  os?: string[]
  cpu?: string[]
  optionalDependencies?: Record<string, string>
}

const text = readFileSync('package-lock.json', 'utf8')
const packages: Record<string, Locked> = JSON.parse(text).packages
const installed = Object.entries(packages).filter(([path]) => path !== '')

const PLATFORMS = ['linux', 'darwin', 'win32'].flatMap(os => ['x64', 'arm64'].map(cpu => `${os} ${cpu}`))

/** The nearest copy, as Node would find it. */
function partOf(path: string, name: string): Locked | undefined {
  const own = packages[`${path}/node_modules/${name}`]
  return own ?? packages[`node_modules/${name}`]
}

const partsOf = ([path, { optionalDependencies = {} }]: [string, Locked]) =>
  Object.keys(optionalDependencies).map(name => ({ name, part: partOf(path, name) }))

const platformsOf = ({ os = [], cpu = [] }: Locked) => os.flatMap(system => cpu.map(chip => `${system} ${chip}`))

/** Packages with a native part for each platform. A part for one system and every chip is an extra. */
const native = installed.filter(entry => partsOf(entry).some(({ part }) => part?.os && part.cpu))

describe('npm ci works on every platform, so the lock file', () => {
  for (const entry of installed.filter(entry => partsOf(entry).length > 0))
    test(`names every optional part of ${entry[0]}, whichever platform it is for`, () => {
      for (const { name, part } of partsOf(entry)) {
        assert.match(part?.version ?? '', /^\d+\.\d+\.\d+/, `the version of ${name}`)
        assert.match(part?.integrity ?? '', /^sha512-/, `the integrity of ${name}`)
      }
    })

  for (const entry of native)
    test(`has ${entry[0]} for Linux, macOS and Windows, x64 and arm64`, () => {
      const covered = partsOf(entry).flatMap(({ part }) => (part ? platformsOf(part) : []))
      assert.deepEqual(
        PLATFORMS.filter(platform => !covered.includes(platform)),
        [],
      )
    })

  test('knows the compiler, the bundler and the linter as native', () => {
    const names = native.map(([path]) => path.replace('node_modules/', ''))
    for (const name of ['typescript', 'rollup', '@biomejs/biome']) assert.ok(names.includes(name), name)
  })

  test('has a version and a hash for every package, and names no registry', () => {
    for (const [path, { version, integrity }] of installed) assert.ok(version && integrity, path)
    assert.doesNotMatch(text, /"resolved"|registry/)
  })
})
