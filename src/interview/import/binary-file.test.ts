import { gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { writeTemporary } from '../../../test/support/import-files.ts'
import { openImport } from './open-import.ts'

async function opened(bytes: Uint8Array, options: { encoding?: string; format?: 'running_text' } = {}) {
  return openImport({ path: await writeTemporary('file', bytes), fileName: 'file', ...options })
}

/** Bytes as a compressor leaves them, of every value. */
const noise = Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 97 + (at >> 3) * 31) % 256))
const starting = (...start: (number | string)[]) =>
  Buffer.concat([
    ...start.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from([part]))),
    noise,
  ])

const png = starting(
  0x89,
  'PNG\r\n',
  0x1a,
  '\n',
  0,
  0,
  0,
  13,
  'IHDR',
  0,
  0,
  0,
  1,
  0,
  0,
  0,
  1,
  8,
  2,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
)

test.each([
  ['a picture', png, /an image \(PNG\), not text\. Save the words/],
  ['a photograph', starting(0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 'JFIF', 0), /an image \(JPG\), not text/],
  [
    'a recording',
    starting('ID3', 4, 0, 0, 0, 0, 0, 0, 0xff, 0xfb, 0x90, 0),
    /a sound recording \(MP3\), not text\. Have it transcribed/,
  ],
  [
    'a film',
    starting(0, 0, 0, 0x18, 'ftypmp42', 0, 0, 0, 0, 'isommp42'),
    /a video \(MP4\), not text\. Have it transcribed/,
  ],
  [
    'an old Word document',
    starting(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    /an office program \(CFB\), not text/,
  ],
  ['a database', starting('SQLite format 3', 0), /a file of another program \(SQLITE\), not text/],
  ['a picture that is compressed again', gzipSync(png), /an image \(PNG\), not text/],
  ['bytes that nobody knows', starting('?'), /not a text file/],
])('%s is called what it is, and no encoding is said to fit', async (_, bytes, reason) => {
  const found = await opened(bytes)
  expect(found.format).toBeNull()
  expect(found.reason).toMatch(reason)
  expect(found.encodingReason).toBe('')
  expect((await opened(bytes, { format: 'running_text' })).format).toBeNull()
})

test.each<[string, Buffer]>([
  ['initials like those of a bitmap', iconv.encode('BM: Ça va très bien.\nMZ: Déjà vu.', 'windows-1252')],
  [
    'a stray control character',
    iconv.encode(`Anna: ${'Müde, aber zufrieden. '.repeat(20)}\u0001`, 'windows-1252'),
  ],
  ...['BM', 'MZ', 'ID3'].map((who): [string, Buffer] => [
    `a stray zero byte where ${who} speaks`,
    Buffer.from(`${who}: ${'Tired, but content. '.repeat(20)}\0`),
  ]),
  ['a stray zero byte', Buffer.from(`Anna: ${'Tired, but content. '.repeat(20)}\0`)],
  [
    'UTF-16 without a mark',
    iconv.encode('Anna: It was fine.\nBen: It was not.', 'utf-16le', { addBOM: false }),
  ],
  ['UTF-16 with a mark', iconv.encode('安娜：很好。\n本：不好。', 'utf-16le', { addBOM: true })],
  ['UTF-32', iconv.encode('Anna: It was fine.', 'utf-32le', { addBOM: true })],
  ['subtitles', Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\nIt was fine.\n')],
])('text is text: %s', async (_, bytes) => {
  expect((await opened(bytes)).format).not.toBeNull()
})
