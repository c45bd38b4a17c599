import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { checkStimulusLink } from './media.ts'
import { reencodeImage } from './reencode-image.ts'

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#0a5' } })

describe('an image that comes in', () => {
  test.each(['png', 'jpeg', 'webp'] as const)('as %s leaves as the same type', async (format) => {
    const { contentType, bytes } = await reencodeImage(await picture(20, 10).toFormat(format).toBuffer())
    expect(contentType).toBe(`image/${format}`)
    expect((await sharp(bytes).metadata()).format).toBe(format)
  })

  test('loses its metadata: place, camera, comments', async () => {
    const withExif = await picture(20, 10)
      .withExif({ IFD0: { Copyright: 'Maria Example' }, IFD3: { GPSLatitude: '52/1 31/1 0/1' } })
      .jpeg()
      .toBuffer()
    expect(withExif.includes('Maria Example')).toBe(true)
    const { bytes } = await reencodeImage(withExif)
    expect(Buffer.from(bytes).includes('Maria Example')).toBe(false)
    expect((await sharp(bytes).metadata()).exif).toBeUndefined()
  })

  test('is turned the way its metadata said before that is dropped', async () => {
    const { width, height } = await reencodeImage(
      await picture(20, 10).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
    )
    expect([width, height]).toEqual([10, 20])
  })

  test('is made smaller when it is too large to show, and never larger', async () => {
    expect((await reencodeImage(await picture(5000, 100).png().toBuffer())).width).toBe(2560)
    expect((await reencodeImage(await picture(30, 30).png().toBuffer())).width).toBe(30)
  })

  test('loses what hides behind its end', async () => {
    const bytes = Buffer.concat([
      await picture(8, 8).png().toBuffer(),
      Buffer.from('<script>alert(1)</script>'),
    ])
    const { bytes: out } = await reencodeImage(bytes)
    expect(Buffer.from(out).includes('<script>')).toBe(false)
  })
})

describe('refused', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  test.each([
    ['SVG, which can hold a script', async () => Buffer.from(svg)],
    ['GIF', () => picture(4, 4).gif().toBuffer()],
    ['text', async () => Buffer.from('not an image at all')],
    ['nothing', async () => Buffer.alloc(0)],
    [
      'half a PNG',
      async () => (await picture(200, 200).png({ compressionLevel: 0 }).toBuffer()).subarray(0, 2000),
    ],
  ])('%s', async (_, make) => {
    await expect(reencodeImage(await make())).rejects.toMatchObject({ code: 'unsupported_type' })
  })

  test('a small file with a huge picture', async () => {
    const bomb = await picture(9000, 9000).png({ compressionLevel: 9 }).toBuffer()
    expect(bomb.byteLength).toBeLessThan(1_000_000)
    await expect(reencodeImage(bomb)).rejects.toMatchObject({ code: 'too_large' })
  })
})

describe('a link that participants are shown', () => {
  test.each(['https://example.org/a?b=1', 'http://example.org/'])('may be %s', (link) => {
    expect(checkStimulusLink(link)).toBe(link)
  })

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://example.org',
    '//example.org',
    'example.org',
    'https://user:secret@example.org/',
    ' ',
    'blob:https://example.org/1',
  ])('may not be %s', (link) => {
    expect(() => checkStimulusLink(link)).toThrow(expect.objectContaining({ code: 'invalid_input' }))
  })
})
