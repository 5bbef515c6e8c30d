import { execFileSync } from 'node:child_process'
import { createHash, X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Trust } from '../test/support/browser.js'
import { removeAtExit } from '../test/support/remove-at-exit.js'

export interface Certificate extends Trust {
  key: string
  cert: string
}

const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
const localhost = ['-days', '2', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']

const hashOf = (cert: string) => {
  const key = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' })
  return createHash('sha256').update(key).digest('base64')
}

/** A new, self-signed certificate for https://localhost: the browsers get its key, to trust it. */
export function createCertificate(): Certificate {
  const folder = mkdtempSync(join(tmpdir(), 'logout-guard-certificate-'))
  removeAtExit(folder)
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const args = ['req', '-x509', ...curve, ...localhost, '-keyout', key, '-out', cert]
  execFileSync('openssl', args, { stdio: ['ignore', 'ignore', 'pipe'] })
  const text = readFileSync(cert, 'utf8')
  return { key: readFileSync(key, 'utf8'), cert: text, keyHash: hashOf(text) }
}
