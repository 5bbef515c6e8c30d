import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { once } from 'node:events'

export interface Running {
  child: ChildProcess
  /** Ends it and waits until it is gone. */
  stop(): Promise<void>
}

export interface ProcessOptions {
  env?: NodeJS.ProcessEnv
  stdio?: StdioOptions
}

/**
 * Starts a program that cannot outlive this process. With `setpriv --pdeathsig` (util-linux, on every Debian) the
 * kernel ends it: after Ctrl+C, a crash and even SIGKILL, for which no exit handler runs.
 */
export async function startProcess(
  program: string,
  args: string[],
  { env = process.env, stdio = 'ignore' }: ProcessOptions = {},
): Promise<Running> {
  const child = spawn('setpriv', ['--pdeathsig', 'TERM', program, ...args], { env, stdio })
  await once(child, 'spawn')
  const gone = new Promise<void>(ended => child.once('exit', () => ended()))
  const stop = async () => {
    child.kill()
    await gone
  }
  return { child, stop }
}
