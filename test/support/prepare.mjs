// Makes a fresh clone ready; needs nothing but Node. `node test/support/prepare.mjs [build] [browsers]`
import { prepareBrowsers } from './prepare-browsers.mjs'
import { prepareBuild } from './prepare-build.mjs'

const steps = { build: prepareBuild, browsers: prepareBrowsers }

for (const name of process.argv.slice(2)) {
  const step = steps[name]
  if (!step) throw new Error(`prepare: unknown step "${name}", known are ${Object.keys(steps).join(' and ')}`)
  if (!step()) process.exit(1)
}
