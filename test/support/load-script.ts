import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** Plain JavaScript outside the TypeScript projects: found at run time, from the repository's root. */
export const loadScript = (file: string) => import(pathToFileURL(path.resolve(file)).href)
