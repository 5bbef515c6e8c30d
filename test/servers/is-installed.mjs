import { spawnSync } from 'node:child_process'

/** Whether a package of Debian is installed. */
export function isInstalled(name) {
  const { stdout } = spawnSync('dpkg', ['--status', name], { encoding: 'utf8' })
  return stdout?.includes('Status: install ok installed') ?? false
}
