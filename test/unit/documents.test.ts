import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, test } from 'node:test'

const inDocs = readdirSync('docs', { recursive: true, encoding: 'utf8' }).map(name => `docs/${name}`)
const names = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...inDocs]
const documents = names.filter(name => name.endsWith('.md'))
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))

/** The text without code blocks: they have no links and no headings. */
const proseOf = (document: string) => readFileSync(document, 'utf8').replace(/^ *```[\s\S]*?^ *```/gm, '')
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, what = '']) => what)

/** The anchor of a heading, for links. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-')
const anchorsOf = (document: string) => found(proseOf(document), /^#+ (.*)$/gm).map(anchorOf)

for (const document of documents) {
  describe(document, () => {
    const text = proseOf(document)
    test('links only to files and headings that exist', () => {
      for (const link of found(text, /\]\((?!https?:)([^)]+)\)/g)) {
        const [path = '', anchor] = link.split('#')
        const target = path ? normalize(join(dirname(document), path)) : document
        assert.ok(existsSync(target), link)
        if (anchor) assert.ok(anchorsOf(target).includes(anchor), link)
      }
    })
    test('names only files that exist', () => {
      for (const path of found(text, /`((?:src|sw|test|bench|scripts|demo)\/[\w./-]+)`/g))
        assert.ok(existsSync(path), path)
    })
    test('names only commands that exist', () => {
      for (const script of found(text, /npm run ([\w:]+)/g)) assert.ok(script in scripts, script)
    })
  })
}

const FACTS = 'docs/platform-facts.md'

/** Each comment that rests on what browsers do, with the section that it names. */
const sources = ['src', 'sw'].flatMap(folder =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name => `${folder}/${name}`),
)
const references = sources
  .filter(name => name.endsWith('.ts'))
  .flatMap(source =>
    found(readFileSync(source, 'utf8'), /(\S*platform-facts\S*)/g).map(text => [source, text] as const),
  )

test(`comments name sections of ${FACTS} that exist`, () => {
  assert.ok(references.length > 10)
  const sections = anchorsOf(FACTS).map(anchor => `${FACTS}#${anchor}`)
  for (const [source, text] of references) {
    const section = text.replace(/^\(|[),.:;]+$/g, '')
    assert.ok(sections.includes(section), `${source}: ${text}`)
  }
})

test(`${FACTS} names each file whose comments rest on it`, () => {
  const named = proseOf(FACTS)
  for (const [source] of references) assert.ok(named.includes(`\`${source}\``), source)
})

const readme = proseOf('README.md')

/** The names of an interface's members, as the source spells them. */
function membersOf(file: string, name: string): string[] {
  const [, body = ''] = readFileSync(file, 'utf8').split(`export interface ${name} {`)
  return found(body.slice(0, body.indexOf('\n}')), /^ {2}(?:readonly )?(\w+)\??[:(]/gm)
}

const DOCUMENTED: [what: string, file: string, name: string][] = [
  ['option', 'src/options/options.ts', 'LogoutGuardOptions'],
  ['event', 'src/runtime/events.ts', 'GuardEvents'],
  ['method', 'src/guard.ts', 'LogoutGuard'],
]
for (const [what, file, name] of DOCUMENTED) {
  test(`the README has every ${what} in a table`, () => {
    const members = membersOf(file, name)
    assert.ok(members.length > 5)
    for (const member of members) assert.match(readme, new RegExp(`^\\| [^|]*\\b${member}\\b`, 'm'))
  })
}
