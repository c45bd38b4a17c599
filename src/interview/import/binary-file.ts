import { fileTypeFromBuffer } from 'file-type'

/** Formats that are written in letters: what they hold is told by the letters. */
const isWritten = (mime: string) =>
  mime.startsWith('text/') || /(?:xml|json|rtf|pgp|calendar|vcard)/.test(mime)

/** Bytes. */
const mostSampled = 64 * 1024

/**
 * What a file is that holds no text, as a sentence for a person; null for text (not for UTF-16 and UTF-32,
 * which have zero bytes). Its first bytes name it where they are known, but only beside bytes that no letters leave: "BM: Hello"
 * begins like a bitmap.
 */
export async function describeBinary(head: Buffer): Promise<string | null> {
  if (controlsIn(head.subarray(0, mostSampled)) <= mostControls) return null
  const type = await fileTypeFromBuffer(head).catch(() => undefined)
  if (type && isWritten(type.mime)) return null
  if (type) return `This is ${nameOf(type)}, not text. ${whatToDo(type.mime)}`
  return `This is not a text file. ${whatToDo('')}`
}

function nameOf({ ext, mime }: { ext: string; mime: string }): string {
  const kind = mime.split('/')[0]!
  const known: Record<string, string> = {
    image: 'an image',
    audio: 'a sound recording',
    video: 'a video',
    font: 'a font',
  }
  if (isArchive(mime)) return `an archive or a document of an office program (${ext.toUpperCase()})`
  return `${known[kind] ?? 'a file of another program'} (${ext.toUpperCase()})`
}

const isArchive = (mime: string) =>
  /zip|x-cfb|officedocument|opendocument|ms-|x-(?:7z|tar|rar|bzip2|xz|lzip|compress)|zstd|epub/.test(mime)

function whatToDo(mime: string): string {
  if (/^(?:audio|video)\//.test(mime))
    return 'Have it transcribed, and import the transcript or its subtitles.'
  return 'Save the words as plain text, subtitles or CSV and import that.'
}

/** A stray one is in many a text that was copied from somewhere. */
const mostControls = 0.01

/** The share of bytes that no letters leave. */
function controlsIn(bytes: Buffer): number {
  let controls = 0
  for (const byte of bytes) {
    const isSpace = (byte >= 9 && byte <= 13) || byte === 26 || byte === 27
    if (byte < 32 && !isSpace) controls += 1
  }
  return bytes.length === 0 ? 0 : controls / bytes.length
}
