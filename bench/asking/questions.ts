/** The questions of a bench file and the interviews that they are about. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { writeInterviewFile } from '../load/interview-file.ts'

export interface AskedQuestion {
  id?: string
  /** Of the project's own questions: `develop` is fitted on, `check` only looked at for figures. */
  part?: 'develop' | 'check'
  question: string
  answerable?: boolean
  evidence?: { interviewId: string; turn: number; note?: string; isContrast?: boolean }[]
  count?: { low: number; high: number } | null
}

/** As a file has it: who counted exactly writes one number, and that alone is the range; nothing is added to either side. */
interface WrittenQuestion extends Omit<AskedQuestion, 'count'> {
  count?: AskedQuestion['count'] | number
}

export interface SourceTurn {
  /** `interview:turn`. */
  place: string
  text: string
}

const invented = [
  'What do people say about mistakes?',
  'How many people write emails?',
  'Did anyone buy a boat?',
]

/** Questions on the shared interviews by a writer who had not seen the code: places and labels, nobody's words. */
const ownQuestions = resolve(import.meta.dirname, 'questions.jsonl')

export function readQuestions(file: string | undefined, interviews: string | undefined): AskedQuestion[] {
  const isOfShared = interviews === undefined && sharedFiles.some(existsSync)
  if (!file && !isOfShared) return invented.map((question) => ({ question }))
  return readFileSync(file ?? ownQuestions, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => withRange(JSON.parse(line)))
}

export function withRange({ count, ...written }: WrittenQuestion): AskedQuestion {
  const range = typeof count === 'number' ? { low: count, high: count } : count
  return range === undefined ? written : { ...written, count: range }
}

/**
 * Writes the interviews that are asked to `path`: of the file given, else the shared ones, else invented ones.
 *
 * @returns what participants say in them, as the file has it
 */
export async function writeSource(
  path: string,
  { file, first }: { file: string | undefined; first: number },
): Promise<SourceTurn[]> {
  const source = file ?? sharedFiles.find(existsSync)
  if (source === undefined) await writeInterviewFile(path, first)
  else {
    const bytes = readFileSync(source)
    const lines = (source.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString().trim().split('\n')
    writeFileSync(path, `${lines.slice(0, first).join('\n')}\n`)
  }
  return readFileSync(path, 'utf8').trim().split('\n').flatMap(turnsOf)
}

const sharedFiles = ['../../../shared', '../../../../shared'].map((folder) =>
  resolve(import.meta.dirname, folder, 'data/anthropic-interviewer/interviews.jsonl.gz'),
)

function turnsOf(line: string): SourceTurn[] {
  const { id, turns } = JSON.parse(line) as { id: string; turns: { role: string; text: string }[] }
  return turns.flatMap(({ role, text }, turn) =>
    role === 'user' || role === 'participant' ? [{ place: `${id}:${turn}`, text }] : [],
  )
}

/** What a place must not be counted for: it only tempts, or says the opposite. */
export function expectedPlaces({ evidence = [] }: AskedQuestion): Set<string> {
  return new Set(
    evidence
      .filter(({ note = '', isContrast }) => !isContrast && !/^(?:contrast|tempting)/u.test(note))
      .map(({ interviewId, turn }) => `${interviewId}:${turn}`),
  )
}
