import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { refuseBadCertificate } from './refuse-bad-certificate.ts'

const kept = join(import.meta.dirname, '../../../test/support/certificate')
const refuse = (certificateFile: string, keyFile: string) => () =>
  refuseBadCertificate({ tls: { certificateFile, keyFile } })
const own = join(kept, 'own.cert.pem')
const saying = (text: string) => expect.objectContaining({ say: expect.stringContaining(text) })

test('a pair is taken, and so is none', () => {
  expect(refuse(own, join(kept, 'own.key.pem'))).not.toThrow()
  expect(() => refuseBadCertificate({ tls: null })).not.toThrow()
})

test('a key of another certificate is refused, of the same kind and of another', () => {
  const work = mkdtempSync(join(tmpdir(), 'certificate-'))
  try {
    expect(refuse(own, join(kept, 'other.key.pem'))).toThrow(saying('belong together'))
    const strangers = [
      generateKeyPairSync('ec', { namedCurve: 'prime256v1' }),
      generateKeyPairSync('rsa', { modulusLength: 2048 }),
    ]
    for (const [index, { privateKey }] of strangers.entries()) {
      const file = join(work, `${index}.pem`)
      writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }))
      expect(refuse(own, file)).toThrow(saying('belong together'))
    }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
})

test('a file that is not there, or holds something else, is named', () => {
  expect(refuse(own, '/nowhere/key.pem')).toThrow(saying('/nowhere/key.pem'))
  expect(refuse(join(kept, 'own.key.pem'), join(kept, 'own.key.pem'))).toThrow(saying('own.key.pem'))
})
