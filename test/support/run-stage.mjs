import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = new URL('../..', import.meta.url)

/** Runs a command and collects both its streams in order, so that the output of a stage is printed as a whole. */
async function run([program, ...args], results) {
  const env = { ...process.env, TEST_RESULTS: results }
  const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => said.push(chunk))
  const [code] = await once(child, 'close')
  return { code, output: Buffer.concat(said).toString() }
}

/** As root, Chromium raises its own priority, and too little is left for the camera: this takes the right away. */
const asGiven = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-sys_nice', '--inh-caps=-sys_nice'] : []

const lines = file => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [])

/**
 * Runs a stage of `npm test` with this niceness; the results of the single tests come back through a file.
 * @param {(results: string) => string[]} commandFor
 */
export async function runStage(commandFor, nice = 0) {
  const folder = mkdtempSync(join(tmpdir(), 'logout-guard-results-'))
  const results = join(folder, 'results')
  const start = performance.now()
  const command = commandFor(results)
  const priority = [...asGiven, 'nice', '-n', String(nice)]
  const ended = command.length > 0 ? await run([...priority, ...command], results) : { code: 0, output: '' }
  const records = lines(results).map(line => JSON.parse(line))
  rmSync(folder, { recursive: true })
  return { ...ended, records, seconds: (performance.now() - start) / 1000 }
}
