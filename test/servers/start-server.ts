import { fileURLToPath } from 'node:url'
import { freePort } from '../support/free-port.js'
import { startProcess } from '../support/start-process.js'
import { until } from '../support/until.js'
import type { RealServer } from './real-server.js'

export interface StartedServer {
  port: number
  stop(): Promise<void>
}

/** Starts a real server on a free port, and waits until it answers. */
export async function startServer({ name, script, paths }: RealServer, lifetime: number): Promise<StartedServer> {
  const port = await freePort()
  const args = [String(port), String(lifetime)]
  const { child, stop } = await startProcess(fileURLToPath(script), args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', chunk => said.push(String(chunk)))
  const isGone = () => child.exitCode !== null || child.signalCode !== null
  const answers = async () => isGone() || (await fetch(`http://127.0.0.1:${port}${paths.home}`)).ok
  await until(answers, { what: `the first answer of ${name}` }).catch(async error => {
    await stop()
    throw new Error(`${error.message}\n${said.join('')}`)
  })
  if (isGone()) throw new Error(`${name} ended at once:\n${said.join('')}`)
  return { port, stop }
}
