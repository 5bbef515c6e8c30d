import { readFileSync } from 'node:fs'
import { posix } from 'node:path'

const SPECIFIER = /\bfrom '(\.[^']+)\.js'|\bimport\(["'](\.[^"']+)\.js["']\)/g

/** The declarations that one refers to, in the same folder of `root`. */
function referredBy(root, path) {
  const text = readFileSync(`${root}/${path}`, 'utf8')
  return [...text.matchAll(SPECIFIER)].map(([, named, inline]) =>
    posix.join(posix.dirname(path), `${named ?? inline}.d.ts`),
  )
}

/** The declaration files that the entries reach, themselves included, as paths under `root`. */
export function reach(root, entries) {
  const found = new Set(entries)
  for (const path of found) for (const next of referredBy(root, path)) found.add(next)
  return [...found].sort()
}
