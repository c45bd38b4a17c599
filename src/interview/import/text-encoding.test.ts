import { gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { writeTemporary } from '../../../test/support/import-files.ts'
import { inspectBytes, openText } from './inspect-bytes.ts'
import { detectEncoding } from './text-encoding.ts'

const french = 'Élodie : « Ça m’a coûté 30 € — et après, plus rien… » Déçue, elle n’est pas revenue.'
const german =
  'Jürgen: „Die Einführung war mühsam – größer als gedacht“, sagte er. Für 20 € würde ich es tun.'
const polish = 'Małgorzata: Wróciłam później, bo było za drogo i źle działało. Świetnie, że już łatwiej.'
const russian = 'Анна: Сначала всё было сложно, потом стало легче, и теперь я пользуюсь этим каждый день.'

async function roundTrip(bytes: Uint8Array): Promise<{ encoding: string; text: string }> {
  const path = await writeTemporary('file.txt', bytes)
  const facts = await inspectBytes(path)
  const { encoding } = detectEncoding(facts)
  let text = ''
  for await (const chunk of openText(path, { isGzip: facts.isGzip, encoding })) text += chunk
  return { encoding, text }
}

describe('the encoding of a file', () => {
  it.each([
    ['utf8', { addBOM: true }],
    ['utf-16le', { addBOM: true }],
    ['utf-16be', { addBOM: true }],
    ['utf-32le', { addBOM: true }],
    ['utf-16le', { addBOM: false }],
    ['utf-16be', { addBOM: false }],
    ['utf8', { addBOM: false }],
  ] as const)('is %s, read back without its mark (%o)', async (encoding, options) => {
    expect(await roundTrip(iconv.encode(french, encoding, options))).toEqual({ encoding, text: french })
  })

  it.each([
    ['windows-1252', french],
    ['windows-1252', german],
    ['windows-1250', polish],
    ['windows-1251', russian],
  ])('is told by the letters: %s', async (encoding, text) => {
    expect((await roundTrip(iconv.encode(text, encoding))).text).toBe(text)
  })

  it('is judged by the whole file, not by its first plain part', async () => {
    const text = `${'plain words only. '.repeat(50_000)}${french}`
    expect(await roundTrip(iconv.encode(text, 'windows-1252'))).toEqual({ encoding: 'windows-1252', text })
    expect(await roundTrip(Buffer.from(text))).toEqual({ encoding: 'utf8', text })
  })

  it('is looked for inside a compressed file', async () => {
    expect(await roundTrip(gzipSync(iconv.encode(german, 'windows-1252')))).toEqual({
      encoding: 'windows-1252',
      text: german,
    })
  })

  it('takes an empty file and one of a single letter', async () => {
    expect((await roundTrip(Buffer.alloc(0))).text).toBe('')
    expect((await roundTrip(Buffer.from('a'))).text).toBe('a')
    expect((await roundTrip(Buffer.from([0xe9]))).text).toBe('é')
  })

  it('says that a compressed file is damaged, and that there is too much in it', async () => {
    const whole = gzipSync(Buffer.from('x'.repeat(1000)))
    const path = await writeTemporary('cut.gz', whole.subarray(0, whole.length - 12))
    await expect(inspectBytes(path)).rejects.toMatchObject({ code: expect.stringMatching(/^Z_/) })
    const bomb = await writeTemporary('bomb.gz', gzipSync(Buffer.alloc(10_000_000)))
    await expect(inspectBytes(bomb, 1_000_000)).rejects.toThrow(RangeError)
  })
})
