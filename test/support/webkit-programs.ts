import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { HEIGHT, WIDTH } from './screen.js'

/** A program that WebKitWebDriver starts and drives. */
export interface WebkitProgram {
  binary: string
  args: string[]
  env?: NodeJS.ProcessEnv
}

/** Debian keeps it in the library folder of the architecture. */
function findMiniBrowser(): string {
  const paths = readdirSync('/usr/lib').map(folder => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`)
  const found = paths.find(path => existsSync(path))
  if (!found) throw new Error('MiniBrowser is missing: apt-get install webkit2gtk-driver')
  return found
}

/** WebKitGTK's own browser. Its automation sessions are ephemeral: no HTTP cache, nothing on disk. */
export function miniBrowser(): WebkitProgram {
  return { binary: findMiniBrowser(), args: ['--automation', `--geometry=${WIDTH}x${HEIGHT}`] }
}

const host = fileURLToPath(new URL('../../../test/support/webkit-host.py', import.meta.url))

/** A window whose profile is in this folder; the script (source text) runs first in every document. */
export function webkitHost(profile: string, script: string): WebkitProgram {
  return {
    binary: '/usr/bin/python3',
    args: [host],
    env: { WEBKIT_PROFILE: profile, WEBKIT_SCRIPT: script, WEBKIT_SIZE: `${WIDTH}x${HEIGHT}` },
  }
}
