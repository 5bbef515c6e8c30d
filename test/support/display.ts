import type { Readable } from 'node:stream'
import { exitOnSignals } from './exit-on-signals.js'
import { HEIGHT, WIDTH } from './screen.js'
import { startProcess } from './start-process.js'

export interface Display {
  /** As in the environment variable DISPLAY. */
  name: string
  stop(): Promise<void>
}

/** The first line of a stream. If it ends without one, the program could not start. */
function firstLine(stream: Readable): Promise<string> {
  return new Promise((found, failed) => {
    stream.once('data', line => found(String(line).trim()))
    stream.once('end', () => failed(new Error('Xvfb ended without naming a display')))
  })
}

/** A new virtual screen. Xvfb chooses its number (`-displayfd`), so that two test runs never share one. */
export async function display(): Promise<Display> {
  exitOnSignals()
  const screen = ['-screen', '0', `${WIDTH}x${HEIGHT}x24`, '-nolisten', 'tcp']
  const stdio = ['ignore', 'ignore', 'ignore', 'pipe'] as const
  const { child, stop } = await startProcess('Xvfb', ['-displayfd', '3', ...screen], { stdio: [...stdio] })
  const number = await firstLine(child.stdio[3] as Readable)
  return { name: `:${number}`, stop }
}
