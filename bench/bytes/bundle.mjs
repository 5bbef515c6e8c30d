import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import resolve from '@rollup/plugin-node-resolve'
import replace from '@rollup/plugin-replace'
import terser from '@rollup/plugin-terser'
import { rollup } from 'rollup'

const folder = fileURLToPath(new URL('../peers/', import.meta.url))
const require = createRequire(`${folder}package.json`)
const { default: commonjs } = await import(pathToFileURL(require.resolve('@rollup/plugin-commonjs')).href)

/** An entry of one line of source, as if it were a file in the folder of the peers. */
const entry = source => ({
  name: 'entry',
  resolveId: id => (id === 'entry' ? `${folder}entry.js` : null),
  load: id => (id === `${folder}entry.js` ? source : null),
})

const production = { preventAssignment: true, 'process.env.NODE_ENV': '"production"' }
/** The minifier and the settings of our own files. */
const minify = terser({ ecma: 2020, compress: { passes: 3 }, mangle: true })

/** A site that uses these already has React. */
const external = [/^react(-dom)?(\/|$)/]

/** Brotli at quality 11. */
export const sizeOf = code => brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length

/** Bundles one line of source for browsers, in one file; returns its size. */
export async function bundledSize(source) {
  const plugins = [entry(source), resolve({ browser: true }), commonjs(), replace(production), minify]
  const bundle = await rollup({ input: 'entry', external, plugins, onLog() {} })
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true })
  await bundle.close()
  return sizeOf(output[0].code)
}
