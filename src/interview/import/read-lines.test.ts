import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inChunks } from '../../../test/support/import-files.ts'
import { longestLine, readLines } from './read-lines.ts'

async function lines(text: string, chunkSize: number): Promise<string[]> {
  const found: string[] = []
  for await (const line of readLines(inChunks(text, chunkSize))) {
    expect(line.number).toBe(found.length + 1)
    found.push(line.text)
  }
  return found
}

describe('reading lines', () => {
  it('knows every kind of line end, also when a chunk ends between CR and LF', async () => {
    for (const size of [1, 2, 3, 100]) {
      expect(await lines('a\nb\r\nc\rd\n\ne', size)).toEqual(['a', 'b', 'c', 'd', '', 'e'])
    }
    expect(await lines('', 5)).toEqual([])
    expect(await lines('only\r', 1)).toEqual(['only'])
  })

  it('gives the same lines however the text is cut', async () => {
    const text = fc.array(fc.constantFrom('\r', '\n', '\r\n', 'x', 'é', '👩')).map((parts) => parts.join(''))
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (value, size) => {
        expect(await lines(value, size)).toEqual(await lines(value, value.length + 1))
      }),
    )
  })

  it('refuses a line that would only fill the memory', async () => {
    async function* endless() {
      for (;;) yield 'x'.repeat(1 << 20)
    }
    const read = async () => {
      for await (const _ of readLines(endless())) break
    }
    await expect(read()).rejects.toThrow(RangeError)
    expect(longestLine).toBeGreaterThan(1 << 24)
  })
})
