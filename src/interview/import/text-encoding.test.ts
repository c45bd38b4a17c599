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

  const sentences = [french, german, polish, russian, '日本語の答え。😀']
  const long = Buffer.from(sentences.join('\r\n').repeat(20))

  it.each([
    ['a byte that is none', (bytes: Buffer) => bytes.fill(0xff, 400, 401)],
    ['the file cut off inside a letter', (bytes: Buffer) => bytes.subarray(0, bytes.lastIndexOf(0xf0) + 2)],
    ['a letter of another encoding', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from([0xe9, 0x2e])])],
    [
      'a mark, and a byte that is none',
      (bytes: Buffer) => Buffer.concat([Buffer.from('\uFEFF'), bytes, Buffer.from([0xc0])]),
    ],
    [
      'half of a pair of surrogates',
      (bytes: Buffer) => Buffer.concat([Buffer.from([0xed, 0xa0, 0xbd]), bytes]),
    ],
  ])('stays UTF-8 where a line is damaged, and the line is named: %s', async (_, damage) => {
    const bytes = damage(Buffer.from(long))
    for (const written of [bytes, gzipSync(bytes)]) {
      const { encoding, damaged } = detectEncoding(await inspectBytes(await writeTemporary('x.txt', written)))
      const lines = new TextDecoder().decode(bytes).split('\r\n')
      const faulty = lines.flatMap((line, at) => (line.includes('\uFFFD') ? [at + 1] : []))
      expect(faulty).toHaveLength(1)
      expect([encoding, damaged?.lines, damaged?.lineCount]).toEqual(['utf8', faulty, 1])
    }
  })

  it.each([
    ['gbk', '采访者：你为什么离开？参与者：太贵了，而且支持很慢，没有人回答我的问题。'],
    ['euc-kr', '면접관: 왜 떠나셨나요? 참가자: 너무 비싸고 지원이 느렸어요. 아무도 대답하지 않았습니다.'],
    ['shift_jis', 'インタビュアー：なぜ辞めたのですか？参加者：高すぎたからです。誰も答えませんでした。'],
    ['big5', '採訪者：你為什麼離開？參與者：太貴了，而且支援很慢，沒有人回答我的問題。'],
    ['koi8-r', russian],
    ['windows-1252', 'Ã© Â° naïve « à côté » – déjà vu, où êtes-vous'],
  ])('is not UTF-8 with damage where it is %s', async (encoding, text) => {
    const bytes = iconv.encode(text.repeat(5), encoding)
    expect(detectEncoding(await inspectBytes(await writeTemporary('x.txt', bytes))).damaged).toBeUndefined()
  })

  it('says that a compressed file is damaged, and that there is too much in it', async () => {
    const whole = gzipSync(Buffer.from('x'.repeat(1000)))
    const path = await writeTemporary('cut.gz', whole.subarray(0, whole.length - 12))
    await expect(inspectBytes(path)).rejects.toMatchObject({ code: expect.stringMatching(/^Z_/) })
    const bomb = await writeTemporary('bomb.gz', gzipSync(Buffer.alloc(10_000_000)))
    await expect(inspectBytes(bomb, 1_000_000)).rejects.toThrow(RangeError)
  })
})
