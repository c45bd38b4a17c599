/**
 * A REFI-QDA project (`.qdpx`): a zip with `project.qde` (XML) and the texts beside it, or its codebook alone (`.qdc`).
 * Unpacked by fflate, read by xmldom.
 *
 * Source: REFI-QDA standard 1.5, https://www.qdasoftware.org.
 */
import { DOMParser, type Document, type Element } from '@xmldom/xmldom'
import { unzipSync } from 'fflate'
import { AppError } from '../../../platform/errors.ts'

export type { Element }

export interface QdaProject {
  document: Document
  /** Of what lies beside it: the words of a plain text; null where it is not there. */
  textOf(path: string): string | null
}

/** What it may unpack to, of the parts that are read. Bytes. */
const mostUnpacked = 512 * 1024 * 1024

/** A zip archive, whatever is in it. */
export const isZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4

/** @throws AppError `invalid_input` for what is none; `too_large`, with less than the usual limit where there is less memory */
export function openProject(bytes: Uint8Array, mostBytes = mostUnpacked): QdaProject {
  if (!isZip(bytes)) return { document: parseXml(new TextDecoder().decode(bytes)), textOf: () => null }
  const files = unpack(bytes, Math.min(mostBytes, mostUnpacked))
  const path = Object.keys(files).find((name) => /(?:^|\/)project\.qde$/i.test(name))
  if (path === undefined) throw damaged('It has no project.qde.')
  return {
    document: parseXml(new TextDecoder().decode(files[path])),
    textOf: (wanted) => {
      const file = findFile(wanted, files)
      return file ? new TextDecoder().decode(file).replace(/^\uFEFF/, '') : null
    },
  }
}

type Files = Record<string, Uint8Array>

function unpack(bytes: Uint8Array, mostBytes: number): Files {
  let sum = 0
  try {
    // fflate unpacks a part into as many bytes as the archive says that it has, and no more.
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(?:qde|txt)$/i.test(name)) return false
        sum += originalSize
        if (sum > mostBytes) throw tooLarge(mostBytes)
        return true
      },
    })
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw damaged('It is not a whole zip archive.', cause)
  }
}

function parseXml(text: string): Document {
  // The standard knows no document type, and what one can declare serves only to break a reader.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw damaged('It declares a document type.')
  try {
    const refuse = (level: string) => {
      if (level !== 'warning') throw new Error(`xml: ${level}`)
    }
    return new DOMParser({ onError: refuse }).parseFromString(text.replace(/^\uFEFF/, ''), 'text/xml')
  } catch (cause) {
    throw damaged('Its XML is not whole.', cause)
  }
}

function damaged(say: string, cause?: unknown): AppError {
  return new AppError('invalid_input', 'not a REFI-QDA project', {
    cause,
    say: `This is no REFI-QDA project that can be read. ${say}`,
  })
}

function tooLarge(mostBytes: number): AppError {
  const megabytes = Math.floor(mostBytes / 1024 / 1024)
  return new AppError('too_large', 'a project unpacks to too much', {
    say: `The texts of this project unpack to more than ${megabytes} MB. Export it in parts.`,
  })
}

/** "internal://1234.txt" lies in the folder Sources, which some programs write in lower case. */
function findFile(path: string, files: Files): Uint8Array | undefined {
  const wanted = path.replace(/^(?:internal|relative):\/{2,3}/i, '').toLowerCase()
  const found = Object.keys(files).find((name) => {
    const lower = name.toLowerCase()
    return lower === wanted || lower.endsWith(`/${wanted}`)
  })
  return found === undefined ? undefined : files[found]
}

/** Whatever its prefix: programs write the namespace differently. */
export const elementsOf = (parent: Document | Element, name: string): Element[] => [
  ...parent.getElementsByTagNameNS('*', name),
]

export const childrenOf = (parent: Element, name: string): Element[] =>
  elementsOf(parent, name).filter(({ parentNode }) => parentNode === parent)

export const nameOf = (element: Element): string => (element.getAttribute('name') ?? '').trim()

export const guidOf = (element: Element): string => element.getAttribute('guid') ?? ''

/** The words of a text source or a transcript; null where the archive does not hold them as plain text. */
export function wordsOf(source: Element, { textOf }: QdaProject): string | null {
  const inside = childrenOf(source, 'PlainTextContent')[0]?.textContent
  if (inside) return inside
  const path = source.getAttribute('plainTextPath')
  return path === null ? null : textOf(path)
}

/** What can hold words, in the order of the project. */
export const textSources = ({ document }: QdaProject): Element[] => [
  ...elementsOf(document, 'TextSource'),
  ...elementsOf(document, 'Transcript'),
]
