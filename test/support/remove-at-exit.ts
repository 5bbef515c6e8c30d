import { rmSync } from 'node:fs'

/** Removes a temporary folder when this process ends. Call it after what writes there has set up its own end. */
export function removeAtExit(folder: string): void {
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
}
