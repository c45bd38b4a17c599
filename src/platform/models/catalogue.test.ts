import { expect, test } from 'vitest'
import { catalogue, type ModelSource } from './catalogue.ts'

/** A commit of the hub, and not a name that moves. */
const isPinned = (sources: readonly ModelSource[]) =>
  sources.every((source) => source.kind === 'hub' && /^[0-9a-f]{40}$/.test(source.revision))

test('every file of every model has its bytes and a whole SHA-256, and each source knows where it lies', () => {
  for (const { name, files, sources } of catalogue) {
    expect([name, files.length > 0, sources.length > 0]).toEqual([name, true, true])
    for (const { path, bytes, sha256, text } of files) {
      if (sha256 === null)
        expect([path, path.endsWith('.json'), isPinned(sources)]).toEqual([path, true, true])
      else expect([path, sha256]).toEqual([path, expect.stringMatching(/^[0-9a-f]{64}$/)])
      if (text !== undefined) expect([path, Buffer.byteLength(text)]).toEqual([path, bytes])
      for (const source of sources) {
        if (source.kind !== 'hub' && text === undefined) expect(source.entries).toHaveProperty([path])
      }
    }
  }
})

test('names are of their own, and what is not asked for by name is small', () => {
  expect(new Set(catalogue.map(({ name }) => name)).size).toBe(catalogue.length)
  const needed = catalogue.filter(({ isOptional }) => !isOptional)
  expect(needed.map(({ role }) => role)).toEqual(['embedder'])
})
