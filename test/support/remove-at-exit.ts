import { rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'

const options = { recursive: true, force: true, maxRetries: 5 }

/**
 * Removes a temporary folder when this process ends. First start the program that writes there: its own exit handler
 * has to run before. Returns a function that removes the folder now.
 */
export function removeAtExit(folder: string): () => Promise<void> {
  const remove = () => rmSync(folder, options)
  process.once('exit', remove)
  return async () => {
    process.off('exit', remove)
    await rm(folder, options)
  }
}
