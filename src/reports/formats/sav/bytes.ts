/** Little-endian pieces of a system file. Pure. */

export function int32(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [at, value] of values.entries()) bytes.writeInt32LE(value, at * 4)
  return bytes
}

export function float64(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 8)
  for (const [at, value] of values.entries()) bytes.writeDoubleLE(value, at * 8)
  return bytes
}

/** UTF-8, cut to so many bytes between two characters and filled up with spaces. */
export function text(value: string, width: number): Buffer {
  const bytes = Buffer.alloc(width, ' ')
  cutTo(value, width).copy(bytes)
  return bytes
}

/** UTF-8 of at most so many bytes; a character is whole or not there. */
export function cutTo(value: string, most: number): Buffer {
  const bytes = Buffer.from(value.toWellFormed(), 'utf8')
  if (bytes.length <= most) return bytes
  let end = most
  // A continuation byte (10xxxxxx) belongs to the character before it.
  while (end > 0 && (bytes[end]! & 0xc0) === 0x80) end--
  return bytes.subarray(0, end)
}

/** Filled up with zeros to a multiple. */
export function padded(bytes: Buffer, multiple: number, fill = 0): Buffer {
  const rest = bytes.length % multiple
  return rest === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(multiple - rest, fill)])
}
