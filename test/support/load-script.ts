import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** Loads plain JavaScript from outside the TypeScript projects at run time, from the repository's root. */
export const loadScript = (file: string) => import(pathToFileURL(path.resolve(file)).href)
