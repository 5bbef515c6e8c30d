import { cpSync } from 'node:fs'
import resolve from '@rollup/plugin-node-resolve'
import replace from '@rollup/plugin-replace'
import terser from '@rollup/plugin-terser'

/** A warning of the bundler is a mistake of ours. */
const onwarn = warning => {
  throw new Error(warning.message)
}

/** Minified files carry the codes alone: the README explains them. */
const withoutTexts = {
  name: 'without-texts',
  load: id => (id.endsWith('/core/texts.js') ? 'export const TEXTS = {}' : null),
}

/** The declarations as the compiler wrote them, without those of the files that are no entry's. */
const declarations = { recursive: true, filter: path => !/\.(js|map)$/.test(path) }
const types = {
  name: 'types',
  writeBundle: () => {
    cpSync('build/src', 'dist/types', declarations)
    cpSync('build/sw', 'dist/types/sw', declarations)
  },
}

/** Workbox asks for its mode; a test build of the worker is told after which step it dies. */
const env = {
  'process.env.NODE_ENV': JSON.stringify('production'),
  'process.env.LOGOUT_GUARD_DIES_AFTER': JSON.stringify(process.env.LOGOUT_GUARD_DIES_AFTER ?? ''),
}
const plugins = [resolve(), replace({ preventAssignment: true, ...env })]
/** Names of properties stay: a security library must be readable where it runs. */
const minify = [withoutTexts, ...plugins, terser({ ecma: 2020, compress: { passes: 3 }, mangle: true })]

const output = (file, format) => ({ file: `dist/${file}`, format, sourcemap: true })

export default [
  { input: 'build/src/drop-in.js', output: output('logout-guard.js', 'iife'), plugins: minify, onwarn },
  { input: 'build/src/index.js', output: output('index.js', 'es'), plugins: [...minify, types], onwarn },
  { input: 'build/src/register.js', output: output('register.js', 'es'), plugins: minify, onwarn },
  { input: 'build/sw/index.js', output: output('worker.js', 'es'), plugins: minify, onwarn },
  { input: 'build/sw/logout-guard-sw.js', output: output('logout-guard-sw.js', 'iife'), plugins: minify, onwarn },
  { input: 'build/src/drop-in.js', output: output('logout-guard.dev.js', 'iife'), plugins, onwarn },
  { input: 'build/src/index.js', output: output('index.dev.js', 'es'), plugins, onwarn },
]
