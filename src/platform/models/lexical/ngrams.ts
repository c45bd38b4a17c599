/** Hashed character n-grams: what a text looks like without knowing its language. */

export const buckets = 1 << 15

/** A text as sparse counts: bucket numbers, ascending, and how often each occurs. */
export interface Sparse {
  buckets: Int32Array
  values: Float64Array
}

/**
 * Counts n-grams of 3 and 4 characters inside words (a space marks a word's ends), by FNV-1a into
 * `buckets` buckets. Case and compatibility forms are folded. Scripts without spaces give n-grams of whole runs.
 */
export function countNgrams(text: string): Sparse {
  const counts = new Map<number, number>()
  for (const word of text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
    const characters = [' ', ...word, ' ']
    for (const length of [3, 4]) {
      for (let start = 0; start + length <= characters.length; start += 1) {
        const bucket = hash(characters, start, length)
        counts.set(bucket, (counts.get(bucket) ?? 0) + 1)
      }
    }
  }
  const sorted = [...counts].sort((a, b) => a[0] - b[0])
  return {
    buckets: Int32Array.from(sorted, ([bucket]) => bucket),
    values: Float64Array.from(sorted, ([, count]) => count),
  }
}

function hash(characters: string[], start: number, length: number): number {
  let value = 0x811c9dc5
  for (let index = start; index < start + length; index += 1) {
    value = Math.imul(value ^ characters[index]!.codePointAt(0)!, 0x01000193)
  }
  // The low bits of FNV-1a are its weakest: fold the high ones in.
  return ((value >>> 15) ^ value) & (buckets - 1)
}

/** Sublinear term frequency times inverse document frequency, scaled to length 1 (zeros stay zeros). */
export function weigh(counts: Sparse, inverseFrequency: Float64Array): Sparse {
  const values = new Float64Array(counts.values.length)
  let square = 0
  for (let index = 0; index < values.length; index += 1) {
    const value = (1 + Math.log(counts.values[index]!)) * inverseFrequency[counts.buckets[index]!]!
    values[index] = value
    square += value * value
  }
  const scale = square > 0 ? 1 / Math.sqrt(square) : 0
  for (let index = 0; index < values.length; index += 1) values[index]! *= scale
  return { buckets: counts.buckets, values }
}

/** Smoothed inverse document frequency of each bucket: ln((1 + n) / (1 + df)) + 1. */
export function inverseFrequencies(corpus: readonly Sparse[]): Float64Array {
  const frequency = new Float64Array(buckets)
  for (const text of corpus) for (const bucket of text.buckets) frequency[bucket]! += 1
  return frequency.map((count) => Math.log((1 + corpus.length) / (1 + count)) + 1)
}
