import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createSecureContext } from 'node:tls'
import type { Settings } from '../config/config.ts'
import { AppError } from '../errors.ts'

/** Before anything is started: a certificate that cannot be used would fail the server much later. */
export function refuseBadCertificate({ tls }: Pick<Settings, 'tls'>): void {
  if (!tls) return
  try {
    const [cert, key] = [readFileSync(tls.certificateFile), readFileSync(tls.keyFile)]
    createSecureContext({ cert, key })
    // The context takes a certificate and a key of two kinds (EC and RSA) without asking whether they are a pair.
    if (!new X509Certificate(cert).checkPrivateKey(createPrivateKey(key))) throw new Error('they are no pair')
  } catch (cause) {
    throw new AppError('unsafe_configuration', 'certificate and key cannot be used', {
      cause,
      say: `The certificate ${tls.certificateFile} and the key ${tls.keyFile} cannot be used: ${(cause as Error).message}. Both must be PEM files that belong together.`,
    })
  }
}
