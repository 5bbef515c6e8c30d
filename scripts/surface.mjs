// The public surface as text: `npm run surface` writes docs/surface.md, a test compares.
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { declarationsIn, wordsOf } from './declarations.mjs'

const TYPES = 'dist/types'
/** Handed from one entry to the other and never looked into: how it is made is nobody's business. */
const OPAQUE = ['WorkerPart']

/** Adds the named declarations and all that they need, in the order in which they are met: name → text. */
function rollUp(path, names, found = new Map()) {
  const { own, borrowed } = declarationsIn(TYPES, path)
  for (const name of names) {
    const text = own.get(name)
    if (!text && borrowed.has(name)) rollUp(borrowed.get(name), [name], found)
    if (!text || found.has(name)) continue
    found.set(name, text)
    if (!OPAQUE.includes(name)) rollUp(path, wordsOf(text), found)
  }
  return found
}

/** The words of a message may change, its code may not. */
const withoutWords = text => text.replace(/(LG\d{3}): (['"]).*\2;/g, '$1: string;')

function sectionOf(name, path) {
  const entry = path.replace(`./${TYPES}/`, '')
  const exported = [...declarationsIn(TYPES, entry).borrowed.keys()].sort()
  const texts = [...rollUp(entry, exported).values()].map(withoutWords)
  return `## \`${name}\`\n\nExports ${exported.map(one => `\`${one}\``).join(', ')}.\n\n\`\`\`ts\n${texts.join('\n\n')}\n\`\`\`\n`
}

/** All of it, as it stands in the built package. */
export function surface() {
  const { name, exports } = JSON.parse(readFileSync('package.json', 'utf8'))
  const typed = Object.entries(exports).filter(([, target]) => target.types)
  const files = Object.values(exports).filter(target => typeof target === 'string')
  const head = `# Public surface

Written by \`npm run surface\` out of the built declarations; \`npm test\` fails if it is not what is built. A change here is
a change for the people who use the package: it belongs into the changelog.

Files: ${files.map(file => `\`${file.slice(2)}\``).join(', ')}.
`
  return [head, ...typed.map(([path, { types }]) => sectionOf(name + path.slice(1), types))].join('\n')
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) writeFileSync('docs/surface.md', surface())
