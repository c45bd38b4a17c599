/** What the files were called that interviews came from: such a name often holds whose interview it is. Pure. */
import { escapePattern } from '../../../platform/escape-pattern.ts'
import { importedFrom } from '../imported-from.ts'
import type { StoredDocument } from '../model.ts'
import type { Redaction } from './redact.ts'

/** Longest first. */
export function sourcesOf({ heard }: StoredDocument): string[] {
  return heard.recruited
    .flatMap(({ how }) => (how.startsWith(importedFrom) ? [how.slice(importedFrom.length)] : []))
    .toSorted((a, b) => b.length - a.length)
}

/** Wherever it is said to be a source; and a name of a file wherever it stands, for that is no word. */
export function findSources(text: string, sources: readonly string[]): Redaction[] {
  return sources.flatMap((source) => {
    const isFile = /[\d_]|\.\p{L}+$/u.test(source)
    const pattern = new RegExp(
      `(?<=${isFile ? String.raw`(?<![\p{L}\p{N}])` : escapePattern(importedFrom)})${escapePattern(source)}(?![\\p{L}\\p{N}])`,
      'giu',
    )
    return [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
      start: index,
      end: index + words.length,
      kind: 'source' as const,
    }))
  })
}
