import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import resolve from '@rollup/plugin-node-resolve'
import replace from '@rollup/plugin-replace'
import terser from '@rollup/plugin-terser'
import { inline } from './scripts/inline.mjs'
import { reach } from './scripts/reach.mjs'
import { sri } from './scripts/sri.mjs'

/** A warning of the bundler is a mistake of ours. */
const onwarn = warning => {
  throw new Error(warning.message)
}

/** Minified files carry the codes alone: the README explains them. */
const withoutTexts = {
  name: 'without-texts',
  load: id => (/[\\/]core[\\/]texts\.js$/.test(id) ? 'export const TEXTS = {}' : null),
}

/** The declarations as the compiler wrote them, of the entries and of what they refer to. */
const TYPES = ['src/index.d.ts', 'src/register.d.ts', 'src/idle/idle.d.ts', 'sw/index.d.ts']
const types = {
  name: 'types',
  writeBundle: () => {
    for (const path of reach('build', TYPES)) cpSync(`build/${path}`, `dist/types/${path}`)
  },
}

/** Source maps lead on to the TypeScript, which they carry with them: the package needs no other copy. */
const originals = {
  name: 'originals',
  load: id => {
    if (!existsSync(`${id}.map`)) return null
    return { code: readFileSync(id, 'utf8'), map: JSON.parse(readFileSync(`${id}.map`, 'utf8')) }
  },
}

/** The licences of what the bundles contain, which ask to be passed on with it. */
const BUNDLED = ['workbox-window', 'workbox-routing', 'workbox-core', 'idb-keyval']
const licenceOf = name => {
  const { license, version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'))
  const file = name === 'idb-keyval' ? 'LICENCE' : 'LICENSE'
  return `${name} ${version} (${license})\n\n${readFileSync(`node_modules/${name}/${file}`, 'utf8').trim()}\n`
}
const licences = {
  name: 'licences',
  writeBundle: () => writeFileSync('dist/THIRD-PARTY.txt', BUNDLED.map(licenceOf).join('\n\n')),
}

/** What a page that takes a file from elsewhere holds it to. The dev script is the last of them to be built. */
const hashes = {
  name: 'hashes',
  writeBundle: () => writeFileSync('dist/sri.json', `${JSON.stringify(sri('dist'), null, 2)}\n`),
}

/** Workbox asks for its mode; a test build of the worker is told after which step it dies. */
const env = {
  'process.env.NODE_ENV': JSON.stringify('production'),
  'process.env.LOGOUT_GUARD_DIES_AFTER': JSON.stringify(process.env.LOGOUT_GUARD_DIES_AFTER ?? ''),
}
const plugins = [originals, resolve(), replace({ preventAssignment: true, ...env })]
/** Names of properties stay: a security library must be readable where it runs. */
const minify = more => [
  withoutTexts,
  ...plugins,
  terser({
    ecma: 2020,
    compress: { passes: 6, hoist_props: true, unsafe_arrows: true, unsafe_methods: true, ...more },
    mangle: true,
  }),
]
/** The head, the other files of the page and the worker get smallest in different ways. */
const ofHead = minify({ inline: 1, loops: false })
const ofPage = minify({ hoist_funs: true, inline: 1, loops: false, arrows: false })
const ofWorker = minify({})

const script = file => ({ file: `dist/${file}`, format: 'iife', sourcemap: true })

/** The entries that import a module, by whatever way. */
function entriesOf(id, getModuleInfo, seen = new Set()) {
  if (seen.has(id)) return []
  seen.add(id)
  const { isEntry, importers } = getModuleInfo(id)
  return [...(isEntry ? [id] : []), ...importers.flatMap(one => entriesOf(one, getModuleInfo, seen))]
}

/** One file for what any two entries need, and not one for each pair of them. */
const whatEntriesShare = (id, { getModuleInfo }) => (entriesOf(id, getModuleInfo).length > 1 ? 'shared' : null)

/** The page's entries share one file, so that both know the same `LogoutGuardError`. */
const modules = end => ({
  dir: 'dist',
  format: 'es',
  sourcemap: true,
  entryFileNames: `[name]${end}`,
  chunkFileNames: `shared${end}`,
  manualChunks: whatEntriesShare,
})
const pageEntries = ['build/src/index.js', 'build/src/register.js', 'build/src/idle/idle.js']
const workerEntry = { worker: 'build/sw/index.js' }

/** The files of one version find each other by it. */
const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
const dropIn = (input, name, plugins = ofPage) => ({
  input: `build/src/${input}.js`,
  output: script(`${name}.js`),
  plugins,
  onwarn,
})

const head = dropIn('head/head', 'logout-guard', ofHead)
const inlined = {
  name: 'inlined',
  writeBundle: () =>
    writeFileSync('dist/logout-guard-inline.html', inline(readFileSync('dist/logout-guard.js', 'utf8'), version)),
}

export default [
  { ...head, plugins: [...head.plugins, inlined] },
  dropIn('drop-in/rest', `logout-guard-rest-${version}`),
  dropIn('drop-in/worker-link', `logout-guard-worker-link-${version}`),
  dropIn('drop-in/idle', `logout-guard-idle-${version}`),
  dropIn('drop-in/all', 'logout-guard-all'),
  { input: 'build/sw/logout-guard-sw.js', output: script('logout-guard-sw.js'), plugins: ofWorker, onwarn },
  { input: pageEntries, output: modules('.js'), plugins: [...ofPage, types, licences], onwarn },
  { input: workerEntry, output: modules('.js'), plugins: ofWorker, onwarn },
  { input: 'build/src/drop-in/all.js', output: script('logout-guard.dev.js'), plugins: [...plugins, hashes], onwarn },
  { input: pageEntries, output: modules('.dev.js'), plugins, onwarn },
  { input: workerEntry, output: modules('.dev.js'), plugins, onwarn },
]
