import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** Presses keys like a keyboard at this display (XTEST), so that the browser itself gets them and not only a page. */
export async function pressKeys(display: string, keys: string): Promise<void> {
  await execute('xdotool', ['key', keys], { env: { ...process.env, DISPLAY: display } })
}
