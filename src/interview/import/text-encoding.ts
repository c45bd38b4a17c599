import { analyse } from 'chardet'
import iconv from 'iconv-lite'
import { isDamagedUtf8, type Utf8Damage } from './utf8-damage.ts'

export interface TextEncoding {
  /** A name that iconv-lite knows. */
  encoding: string
  /** One sentence for a person. */
  reason: string
  /** Lines whose bytes are not of this encoding, from 1, and how many there are; nothing of such a file is taken in. */
  damaged?: Pick<Utf8Damage, 'lines' | 'lineCount'>
}

export interface ByteSample {
  /** The file's first bytes. */
  head: Buffer
  /** Bytes around the places that are not ASCII, wherever in the file. */
  special: Buffer
  isValidUtf8: boolean
  /** Where bytes are not UTF-8; null where all are. */
  damage: Utf8Damage | null
}

const marks: { bytes: number[]; encoding: string; name: string }[] = [
  { bytes: [0xff, 0xfe, 0, 0], encoding: 'utf-32le', name: 'UTF-32' },
  { bytes: [0, 0, 0xfe, 0xff], encoding: 'utf-32be', name: 'UTF-32' },
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf8', name: 'UTF-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le', name: 'UTF-16, little end first' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be', name: 'UTF-16, big end first' },
]

/**
 * How a file's bytes are to be read: its byte order mark, else the pattern of zero bytes that UTF-16 leaves,
 * else UTF-8 when every byte of the file fits or nearly every, else what its letters look most like.
 */
export function detectEncoding({ head, special, isValidUtf8, damage }: ByteSample): TextEncoding {
  const mark = marks.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte))
  if (mark) {
    const damaged = mark.encoding === 'utf8' && damage ? { damaged: damage } : {}
    return { encoding: mark.encoding, reason: `The file begins with the mark of ${mark.name}.`, ...damaged }
  }
  const wide = detectWide(head)
  if (wide) return wide
  if (isValidUtf8) return { encoding: 'utf8', reason: 'Every byte of the file is valid UTF-8.' }
  if (damage && isDamagedUtf8(damage)) {
    const places = damage.lineCount === 1 ? 'on one line' : `on ${damage.lineCount} lines`
    return { encoding: 'utf8', reason: `The file is UTF-8, but for bytes ${places}.`, damaged: damage }
  }
  return detectLegacy(special)
}

/** Text in it holds zero bytes. */
export const isWide = (encoding: string) => /^utf-?(?:16|32)/i.test(encoding)

export function isKnownEncoding(encoding: string): boolean {
  return iconv.encodingExists(encoding)
}

/** Half of the bytes of Latin text in UTF-16 are zero, all in the same half of the pairs. */
function detectWide(head: Buffer): TextEncoding | undefined {
  const pairs = Math.floor(Math.min(head.length, 4096) / 2)
  if (pairs < 2) return undefined
  let zeroFirst = 0
  let zeroSecond = 0
  for (let pair = 0; pair < pairs; pair += 1) {
    if (head[2 * pair] === 0) zeroFirst += 1
    if (head[2 * pair + 1] === 0) zeroSecond += 1
  }
  const reason = 'Every second byte is zero, as in UTF-16.'
  if (zeroSecond > pairs * 0.4 && zeroFirst < pairs * 0.05) return { encoding: 'utf-16le', reason }
  if (zeroFirst > pairs * 0.4 && zeroSecond < pairs * 0.05) return { encoding: 'utf-16be', reason }
  return undefined
}

/** Windows-1252 holds all of ISO-8859-1 and the quotation marks and dashes that real files have beside it. */
const asWindows1252 = new Set(['ISO-8859-1', 'ISO-8859-15', 'ISO-8859-9', 'windows-1252', 'ASCII'])
const sureFrom = 40

function detectLegacy(special: Buffer): TextEncoding {
  const best = analyse(special).find(
    ({ name, confidence }) => confidence >= sureFrom && !name.startsWith('UTF') && iconv.encodingExists(name),
  )
  if (!best || asWindows1252.has(best.name) || best.name === 'windows-1252') {
    return {
      encoding: 'windows-1252',
      reason: 'The file is not UTF-8, and its letters fit Windows-1252 (Western European).',
    }
  }
  return {
    encoding: best.name,
    reason: `The file is not UTF-8, and its letters look like ${best.name} (${best.confidence} % sure).`,
  }
}
