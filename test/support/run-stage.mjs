import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = new URL('../..', import.meta.url)

async function run([program, ...args], results) {
  const env = { ...process.env, TEST_RESULTS: results }
  const child = spawn(program, args, { cwd: root, env, stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  return code
}

const lines = file => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [])

/** Runs a stage with its output on the screen; the results of the single tests come back through a file. */
export async function runStage(commandFor) {
  const folder = mkdtempSync(join(tmpdir(), 'logout-guard-results-'))
  const results = join(folder, 'results')
  const start = performance.now()
  const command = commandFor(results)
  const code = command.length > 0 ? await run(command, results) : 0
  const tests = lines(results).map(line => JSON.parse(line))
  rmSync(folder, { recursive: true })
  return { code, tests, seconds: (performance.now() - start) / 1000 }
}
