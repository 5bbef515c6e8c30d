import { execFileSync } from 'node:child_process'
import { availableParallelism } from 'node:os'
import type { EngineName } from '../test/support/browser.js'

export interface Machine {
  /** Of the browser. */
  version: string
  cores: number
}

const packages: Record<EngineName, string> = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
  webkit: 'libwebkit2gtk-4.1-0',
}

/** The machine, and the version of an engine: Debian's version without Debian's own suffix. */
export function machine(engine: EngineName): Machine {
  const [, version = ''] = execFileSync('dpkg-query', ['-W', packages[engine]], { encoding: 'utf8' }).split('\t')
  return { version: version.split('-')[0] ?? '', cores: availableParallelism() }
}
