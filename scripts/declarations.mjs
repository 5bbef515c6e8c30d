import { readFileSync } from 'node:fs'
import { posix } from 'node:path'

/** Between two statements, which begin at the left edge. */
const BETWEEN = /\n(?=(?:export|declare|import|interface|type) )/
const NAMED = /^(?:export )?(?:declare )?(?:abstract )?(?:class|interface|type|function|const) (\w+)/m
const LIST = /\b(?:import|export) (?:type )?\{([^}]*)\} from '([^']+)\.js'/g
const COMMENT = /^ *\/\*\*.*?\*\/\n/gms

/** What a file imports, or exports of another: name → path of the file that declares it. */
function borrowed(path, text) {
  const names = list => list.split(',').map(name => name.replace(/\btype\b/, '').trim())
  const from = file => posix.join(posix.dirname(path), `${file}.d.ts`)
  const pairs = [...text.matchAll(LIST)].flatMap(([, list, file]) => names(list).map(name => [name, from(file)]))
  return new Map(pairs.filter(([name]) => name))
}

/** The statements of a declaration file, without comments, by the name of each, and what it borrows from others. */
export function declarationsIn(root, path) {
  const text = readFileSync(`${root}/${path}`, 'utf8').replace(COMMENT, '')
  const statements = text.trim().split(BETWEEN)
  const own = new Map(statements.map(one => [NAMED.exec(one)?.[1], one]))
  return { own, borrowed: borrowed(path, text) }
}

/** The words of a declaration that may be names of others. */
export const wordsOf = text => text.match(/\b\w+\b/g) ?? []
