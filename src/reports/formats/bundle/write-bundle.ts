import { createHash } from 'node:crypto'
import { type ZippedFile, zipPieces } from '../zip-pieces.ts'
import type { CollectedBundle } from './collect-bundle.ts'
import { bundleVersion, type Manifest, type PartName, partNames } from './model.ts'
import { rules } from './rules.ts'

export interface BundleFacts {
  madeAt: Date
  /** Program and version. */
  madeBy: string
  hasWords: boolean
}

const holds: Record<PartName, string> = {
  interviews: 'Who was heard, by ids: status, origin, language, and what is known of them',
  turns: 'Every turn as it holds now, both speakers',
  answers: 'The answer to each question of each interview, with its value',
  exposures: 'Who was asked what, or had volunteered it: the denominators',
  questions: 'Each question in each of its meanings, with its settings',
  segments: 'Stretches of participants’ turns that were coded, in the order of the vectors',
  vectors: 'Their embeddings: float32, little endian, one row a segment that has one',
  themes: 'The themes by name',
  assignments: 'Which stretch belongs to which theme, with its nearness',
  human:
    'Who could have been drawn for checking by people, with which probability, and what was said of them',
  numbers: 'Every number of the report, and the rule by which it is computed',
  quotes: 'Every quotation of the report, and where it stands',
  document: 'The report that researchers wrote, with the places that its claims rest on',
  rules: 'The rules in words',
}

/** A bundle as a zip archive, piece by piece. The manifest is its last file: it names the others by their SHA-256. */
export async function* writeBundle(bundle: CollectedBundle, facts: BundleFacts): AsyncGenerator<Uint8Array> {
  const parts: Manifest['parts'] = []
  function* files(): Generator<ZippedFile> {
    for (const [name, pieces] of Object.entries(partsOf(bundle)) as [PartName, Iterable<Uint8Array>][]) {
      yield { path: partNames[name], pieces: recorded(name, pieces, parts) }
    }
    yield { path: 'manifest.json', pieces: [encode(`${JSON.stringify(manifest(), null, 2)}\n`)] }
  }
  const manifest = (): Manifest => ({
    bundleVersion,
    kind: 'earwitness-run-bundle',
    madeAt: facts.madeAt.toISOString(),
    madeBy: facts.madeBy,
    study: bundle.study,
    hasWords: facts.hasWords,
    statuses: bundle.record.statuses,
    analysis: bundle.record.analysis,
    humanCoding: bundle.record.humanCoding,
    vectors: bundle.record.vectors && {
      dimensions: bundle.record.vectors.dimensions,
      count: bundle.record.vectors.rows.length,
      format: 'float32-le',
    },
    parts,
  })
  yield* zipPieces(files(), facts.madeAt)
}

function partsOf({
  record,
  numbers,
  quotes,
  documents,
}: CollectedBundle): Record<PartName, Iterable<Uint8Array>> {
  return {
    interviews: lines(record.interviews),
    turns: lines(record.turns),
    answers: lines(record.answers),
    exposures: lines(record.exposures),
    questions: lines(record.questions),
    segments: lines(record.segments),
    vectors: vectorBytes(record.vectors?.rows ?? []),
    themes: lines(record.themes),
    assignments: lines(record.assignments),
    human: lines(record.human),
    numbers: lines(numbers),
    quotes: lines(quotes),
    document: lines(documents),
    rules: [encode(`${JSON.stringify(rules, null, 2)}\n`)],
  }
}

const linesAtOnce = 500

function* lines(rows: readonly unknown[]): Generator<Uint8Array> {
  for (let at = 0; at < rows.length; at += linesAtOnce) {
    const some = rows.slice(at, at + linesAtOnce)
    yield encode(some.map((row) => `${JSON.stringify(row)}\n`).join(''))
  }
}

function* vectorBytes(rows: readonly Float32Array[]): Generator<Uint8Array> {
  for (const row of rows) {
    const bytes = Buffer.alloc(row.length * 4)
    for (let at = 0; at < row.length; at++) bytes.writeFloatLE(row[at]!, at * 4)
    yield bytes
  }
}

/** Passes the pieces on and notes size and fingerprint once they are through. */
function* recorded(
  name: PartName,
  pieces: Iterable<Uint8Array>,
  parts: Manifest['parts'],
): Generator<Uint8Array> {
  const hash = createHash('sha256')
  let bytes = 0
  for (const piece of pieces) {
    hash.update(piece)
    bytes += piece.length
    yield piece
  }
  parts.push({ path: partNames[name], bytes, sha256: hash.digest('hex'), holds: holds[name] })
}

const encoder = new TextEncoder()
const encode = (text: string) => encoder.encode(text)
