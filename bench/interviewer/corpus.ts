/** Interviews that were held with real people, as rehearsed participants. The file lies beside the clone, not in it. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { personFrom } from '../../src/interview/rehearsal/cut-facts.ts'
import type { RehearsedPerson, SpokenTurn } from '../../src/interview/rehearsal/model.ts'

export const halves = ['dev', 'reported'] as const
/** Lines 1 to 250 to develop on, 251 to 500 to report: nothing is ever tuned to the second half. */
export type Half = (typeof halves)[number]
const halfSize = 250

const corpusFile = join(
  resolve(import.meta.dirname, '../../../shared/data'),
  'anthropic-interviewer/interviews.jsonl.gz',
)

export interface Recorded {
  person: RehearsedPerson
  /** Their interview as it was held. */
  turns: readonly SpokenTurn[]
}

/** @throws Error that names the file where it is missing */
export function readCorpus(half: Half, participants: number): Recorded[] {
  if (!existsSync(corpusFile)) {
    throw new Error(`this bench needs the interviews of anthropic-interviewer (CC-BY 4.0) in ${corpusFile}`)
  }
  const from = half === 'dev' ? 0 : halfSize
  const lines = gunzipSync(readFileSync(corpusFile)).toString('utf8').trim().split('\n')
  return lines.slice(from, from + Math.min(halfSize, participants)).map((line) => {
    const { id, turns: raw } = JSON.parse(line) as { id: string; turns: { role: string; text: string }[] }
    const turns = raw.map(
      ({ role, text }): SpokenTurn => ({
        role: role === 'user' ? 'participant' : 'interviewer',
        text,
      }),
    )
    return { person: personFrom({ personId: id, turns }), turns }
  })
}
