import { spawnSync } from 'node:child_process'

/** Whether a package of Debian is installed. */
export function isInstalled(name) {
  const { stdout } = spawnSync('dpkg-query', ['--show', '--showformat', '${db:Status-Status}', name], {
    encoding: 'utf8',
  })
  return stdout === 'installed'
}
