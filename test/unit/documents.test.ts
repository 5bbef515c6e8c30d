import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, test } from 'node:test'

const names = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...readdirSync('docs').map(name => `docs/${name}`)]
const documents = names.filter(name => name.endsWith('.md'))
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))

/** What is shown as code has no links and no headings. */
const proseOf = (document: string) => readFileSync(document, 'utf8').replace(/^ *```[\s\S]*?^ *```/gm, '')
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, what = '']) => what)

/** As it is made from a heading, so that a link can lead there. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-')
const anchorsOf = (document: string) => found(proseOf(document), /^#+ (.*)$/gm).map(anchorOf)

for (const document of documents) {
  describe(document, () => {
    const text = proseOf(document)
    test('links to what there is', () => {
      for (const link of found(text, /\]\((?!https?:)([^)]+)\)/g)) {
        const [path = '', anchor] = link.split('#')
        const target = path ? normalize(join(dirname(document), path)) : document
        assert.ok(existsSync(target), link)
        if (anchor) assert.ok(anchorsOf(target).includes(anchor), link)
      }
    })
    test('names files that there are', () => {
      for (const path of found(text, /`((?:src|sw|test|bench|scripts|demo)\/[\w./-]+)`/g))
        assert.ok(existsSync(path), path)
    })
    test('names commands that there are', () => {
      for (const script of found(text, /npm run ([\w:]+)/g)) assert.ok(script in scripts, script)
    })
  })
}

const readme = proseOf('README.md')

/** The names of an interface's members, as the source spells them. */
function membersOf(file: string, name: string): string[] {
  const [, body = ''] = readFileSync(file, 'utf8').split(`export interface ${name} {`)
  return found(body.slice(0, body.indexOf('\n}')), /^ {2}(?:readonly )?(\w+)\??[:(]/gm)
}

const told: [what: string, file: string, name: string][] = [
  ['option', 'src/options.ts', 'LogoutGuardOptions'],
  ['event', 'src/events.ts', 'GuardEvents'],
  ['method', 'src/guard.ts', 'LogoutGuard'],
]
for (const [what, file, name] of told) {
  test(`the README has every ${what} in a table`, () => {
    const members = membersOf(file, name)
    assert.ok(members.length > 5)
    for (const member of members) assert.match(readme, new RegExp(`^\\| [^|]*\\b${member}\\b`, 'm'))
  })
}
