import { expect, test } from 'vitest'
import { withSizeOf, zipBomb } from '../../../../test/support/zip-bomb.ts'
import { readBundle } from './read-bundle.ts'

const burst = await zipBomb('turns.jsonl', 250, { 'manifest.json': new TextEncoder().encode('{}') })

test('an archive that unpacks to a thousand times its size is refused before it is unpacked', () => {
  expect(burst.length).toBeLessThan(400_000)
  expect(() => readBundle(burst)).toThrow(
    expect.objectContaining({ code: 'invalid_input', say: expect.stringContaining('larger than 200 MB') }),
  )
})

test('one that says less than it holds unpacks to no more than it says', () => {
  const bytes = withSizeOf(burst, 100)
  const before = process.memoryUsage().arrayBuffers
  expect(() => readBundle(bytes)).toThrow(expect.objectContaining({ code: 'invalid_input' }))
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000)
})
