/**
 * Interviews with faults put in on purpose, invented like all samples: lines of the lint's own input, with `expect`
 * beside. It names the codes of the interviewer's last turn, or of several turns by their number; or each of these turns
 * has an `expect` of its own.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTranscript, type Transcript } from '../../src/study/lint/index.ts'
import { labelsFolder, parseLines } from './labels.ts'

export interface SeededSet {
  transcripts: Map<string, Transcript>
  cases: { id: string; turn: number; expect: ReadonlySet<string> }[]
}

type Expectation = string[] | { turn: number; codes: string[] }[] | Record<string, string[]>

/** Null where there is no such file. */
export async function readSeeded(half: string): Promise<SeededSet | null> {
  const path = join(labelsFolder, `seeded-${half}.jsonl`)
  if (!existsSync(path)) return null
  const set: SeededSet = { transcripts: new Map(), cases: [] }
  for (const line of parseLines<SeededLine>(readFileSync(path, 'utf8'))) {
    const { transcript, problem } = readTranscript(line)
    if (!transcript) throw new Error(`${path}, ${line.id}: ${problem.where}: ${problem.say}`)
    const id = `${line.id}, case ${set.transcripts.size}`
    set.transcripts.set(id, transcript)
    const asking = line.turns.filter((_, at) => transcript.turns[at]!.isInterviewer)
    const expected = line.expect ? casesOf(line.expect, asking.length - 1) : casesOfTurns(asking)
    set.cases.push(...expected.map((one) => ({ id, ...one })))
  }
  return set
}

interface SeededLine {
  id: string | number
  expect?: Expectation
  turns: { expect?: string[] }[]
}

const casesOfTurns = (asking: SeededLine['turns']): Omit<SeededSet['cases'][number], 'id'>[] =>
  asking.flatMap(({ expect }, turn) => (expect ? [{ turn, expect: new Set(expect) }] : []))

function casesOf(expect: Expectation, last: number): { turn: number; expect: ReadonlySet<string> }[] {
  if (!Array.isArray(expect))
    return Object.entries(expect).map(([turn, codes]) => ({ turn: Number(turn), expect: new Set(codes) }))
  if (expect.every((one) => typeof one === 'string')) return [{ turn: last, expect: new Set(expect) }]
  return expect.map((one) => {
    const { turn, codes } = one as { turn: number; codes: string[] }
    return { turn, expect: new Set(codes) }
  })
}

export function seededCodes({ cases }: SeededSet): string[] {
  return [...new Set(cases.flatMap(({ expect }) => [...expect]))].sort()
}
