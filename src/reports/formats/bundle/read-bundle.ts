/** A bundle from its bytes. What is not as it should be is a difference where the rest can still be read, else an error. */
import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import type { z } from 'zod'
import { AppError } from '../../../platform/errors.ts'
import {
  type Bundle,
  BundleAnswerSchema,
  BundleAssignmentSchema,
  BundleDocumentSchema,
  BundleExposureSchema,
  BundleHumanSchema,
  BundleInterviewSchema,
  BundleNumberSchema,
  BundleQuestionSchema,
  BundleQuoteSchema,
  BundleSegmentSchema,
  BundleThemeSchema,
  BundleTurnSchema,
  type Manifest,
  ManifestSchema,
  partNames,
} from './model.ts'

/** A part that is not the one that the manifest names. */
export interface PartFault {
  path: string
  say: string
}

/** Unpacked; a larger one is refused before it is unpacked. */
export const mostBytes = 4_000_000_000
/** A bundle packs to a tenth. What claims to hold so many times its size, and more than a small one does, is none. */
export const mostTimes = 200
export const alwaysAllowed = 200_000_000

/** @throws AppError `invalid_input` where it is no bundle, a part is missing, or a line cannot be read */
export function readBundle(bytes: Uint8Array): { bundle: Bundle; faults: PartFault[] } {
  const files = unpack(bytes)
  const manifest = readManifest(files)
  const faults = checkParts(manifest, files)
  const lines = <Row>(path: string, schema: z.ZodType<Row>) => readLines(files, path, schema)
  const record = {
    statuses: manifest.statuses,
    analysis: manifest.analysis,
    interviews: lines(partNames.interviews, BundleInterviewSchema),
    turns: lines(partNames.turns, BundleTurnSchema),
    answers: lines(partNames.answers, BundleAnswerSchema),
    exposures: lines(partNames.exposures, BundleExposureSchema),
    questions: lines(partNames.questions, BundleQuestionSchema),
    segments: lines(partNames.segments, BundleSegmentSchema),
    themes: lines(partNames.themes, BundleThemeSchema),
    assignments: lines(partNames.assignments, BundleAssignmentSchema),
    humanCoding: manifest.humanCoding,
    human: lines(partNames.human, BundleHumanSchema),
    vectors: readVectors(manifest, files),
  }
  const numbers = lines(partNames.numbers, BundleNumberSchema)
  const quotes = lines(partNames.quotes, BundleQuoteSchema)
  const documents = lines(partNames.document, BundleDocumentSchema)
  return { bundle: { manifest, record, numbers, quotes, documents }, faults }
}

type Files = Record<string, Uint8Array>

function unpack(bytes: Uint8Array): Files {
  const most = Math.min(mostBytes, Math.max(alwaysAllowed, mostTimes * bytes.length))
  let sum = 0
  try {
    // Sizes are the archive's own word. One that says too little holds no more for it: fflate unpacks into that much.
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        sum += originalSize
        if (sum > most) throw notABundle(`Unpacked it would be larger than ${Math.round(most / 1e6)} MB.`)
        return true
      },
    })
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw notABundle('It is not a whole zip archive.', cause)
  }
}

function readManifest(files: Files): Manifest {
  const held = files['manifest.json']
  if (!held) throw notABundle('It has no manifest.json.')
  const result = ManifestSchema.safeParse(parse(held, 'manifest.json'))
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw notABundle(`manifest.json: ${issue!.path.join('.')}: ${plain(issue!.message)}`)
}

function checkParts({ parts }: Manifest, files: Files): PartFault[] {
  const named = new Set([...parts.map(({ path }) => path), 'manifest.json'])
  const changed = parts.flatMap(({ path, bytes, sha256 }) => {
    const held = files[path]
    if (!held) return [{ path, say: 'is named in the manifest and is not there' }]
    const isSame = held.length === bytes && createHash('sha256').update(held).digest('hex') === sha256
    return isSame ? [] : [{ path, say: 'is not the file that the manifest names: its SHA-256 differs' }]
  })
  const strange = Object.keys(files).filter((path) => !named.has(path) && !path.endsWith('/'))
  return [...changed, ...strange.map((path) => ({ path, say: 'is not named in the manifest' }))]
}

function readLines<Row>(files: Files, path: string, schema: z.ZodType<Row>): Row[] {
  const held = files[path]
  if (!held) throw notABundle(`It has no ${path}.`)
  const rows: Row[] = []
  for (const [at, line] of new TextDecoder().decode(held).split('\n').entries()) {
    if (line === '') continue
    const where = `${path}:${at + 1}`
    const result = schema.safeParse(parse(line, where))
    if (!result.success) {
      const [issue] = result.error.issues
      throw notABundle(`${where}: ${issue!.path.join('.')}: ${plain(issue!.message)}`)
    }
    rows.push(result.data)
  }
  return rows
}

function readVectors({ vectors }: Manifest, files: Files): Bundle['record']['vectors'] {
  if (!vectors) return null
  const held = files[partNames.vectors]
  const { dimensions, count } = vectors
  if (held?.length !== dimensions * count * 4) {
    throw notABundle(`${partNames.vectors}: is not ${count} rows of ${dimensions} numbers.`)
  }
  const view = new DataView(held.buffer, held.byteOffset, held.byteLength)
  const rowAt = (row: number) =>
    Float32Array.from({ length: dimensions }, (_, at) => view.getFloat32((row * dimensions + at) * 4, true))
  return { dimensions, rows: Array.from({ length: count }, (_, row) => rowAt(row)) }
}

function parse(held: Uint8Array | string, where: string): unknown {
  try {
    return JSON.parse(typeof held === 'string' ? held : new TextDecoder().decode(held))
  } catch {
    throw notABundle(`${where}: It is not JSON.`)
  }
}

/** Without the value that was there, which may be somebody's words. */
function plain(message: string): string {
  return message.replace(/, received .*$/, '').replace(/^Invalid input: /, '')
}

function notABundle(why: string, cause?: unknown): AppError {
  return new AppError('invalid_input', 'no run bundle', {
    say: `This is not a run bundle that can be read. ${why}`,
    cause,
  })
}
