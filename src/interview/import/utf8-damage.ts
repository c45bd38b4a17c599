/**
 * Tells a file that is UTF-8 but for a few bytes from one that is something else. Read as another encoding, the first kind
 * would be wrong in every accent and quotation mark of the file for the sake of one byte, and nobody would be told.
 */

export interface Utf8Damage {
  /** Signs of several bytes that are whole. */
  whole: number
  /** Stretches of bytes that are no sign, counted as the Unicode Standard (3.9) counts their replacements. */
  broken: number
  /** Lines with such stretches, from 1; the first `mostLines` of them. */
  lines: number[]
  /** All lines with such stretches. */
  lineCount: number
}

const mostLines = 1000
const cr = 13
const lf = 10

/** Reads bytes to their end. Pure but for the reading. */
export async function surveyUtf8(chunks: AsyncIterable<Uint8Array>): Promise<Utf8Damage> {
  const damage: Utf8Damage = { whole: 0, broken: 0, lines: [], lineCount: 0 }
  let line = 1
  let before = 0
  let lastBroken = 0
  /** Continuation bytes that the sign under way still needs, and what the next may be. */
  let missing = 0
  let [least, most] = anyContinuation
  const breakHere = () => {
    damage.broken += 1
    if (lastBroken === line) return
    lastBroken = line
    damage.lineCount += 1
    if (damage.lines.length < mostLines) damage.lines.push(line)
  }
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at]!
      if (missing > 0) {
        if (byte >= least && byte <= most) {
          missing -= 1
          ;[least, most] = anyContinuation
          if (missing === 0) damage.whole += 1
          before = byte
          continue
        }
        missing = 0
        breakHere()
      }
      // A line ends at LF, CR LF or CR, as `readLines` has it.
      if (before === lf || (before === cr && byte !== lf)) line += 1
      before = byte
      if (byte < 0x80) continue
      missing = continuationsOf(byte)
      ;[least, most] = secondByteOf(byte)
      if (missing === 0) breakHere()
    }
  }
  if (missing > 0) breakHere()
  return damage
}

const anyContinuation: readonly [number, number] = [0x80, 0xbf]

/** How many bytes follow a first byte; 0 where none begins a sign so (Unicode Standard, table 3-7). */
function continuationsOf(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) return 1
  if (byte >= 0xe0 && byte <= 0xef) return 2
  return byte >= 0xf0 && byte <= 0xf4 ? 3 : 0
}

function secondByteOf(first: number): readonly [number, number] {
  if (first === 0xe0) return [0xa0, 0xbf]
  if (first === 0xed) return [0x80, 0x9f]
  if (first === 0xf0) return [0x90, 0xbf]
  return first === 0xf4 ? [0x80, 0x8f] : anyContinuation
}

/**
 * Whether most of what is not ASCII is whole UTF-8. In other encodings a byte above 127 stands alone or in pairs of other
 * ranges, and fits by accident at most one time in seven (Chinese and Korean); one-byte encodings, hardly ever.
 */
export function isDamagedUtf8({ whole, broken }: Utf8Damage): boolean {
  return broken > 0 && whole >= 2 * broken
}
