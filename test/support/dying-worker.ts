import { fileURLToPath } from 'node:url'
import resolve from '@rollup/plugin-node-resolve'
import replace from '@rollup/plugin-replace'
import { rollup } from 'rollup'

/** The steps of an end, after which a worker can be made to die; see sw/die-after.ts. */
export type LastStep = 'mark' | 'broadcast' | 'purge'

const input = fileURLToPath(new URL('../../sw/logout-guard-sw.js', import.meta.url))

/** Both plugins have the types of CommonJS modules: their default exports are typed as the whole module. */
const plugins = (step: LastStep) => [
  (resolve as unknown as typeof resolve.default)(),
  (replace as unknown as typeof replace.default)({
    preventAssignment: true,
    'process.env.NODE_ENV': '"production"',
    'process.env.LOGOUT_GUARD_DIES_AFTER': JSON.stringify(step),
  }),
]

/** Source text of a worker that does nothing more after this step of an end. */
export async function dyingWorker(step: LastStep): Promise<string> {
  const bundle = await rollup({ input, plugins: plugins(step) })
  const { output } = await bundle.generate({ format: 'iife' })
  await bundle.close()
  return output[0].code
}
