/**
 * Invented turns with their faults (`cases.txt`): each begins `- [codes]` and follows the questions (Q) and answers (P)
 * of its own situation.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTranscript, type Transcript } from '../../../src/study/lint/index.ts'

export interface LabelledCase {
  /** The situation, which all its turns share. */
  situation: string
  transcript: Transcript
  /** The interviewer's turn that is labelled, from 0. */
  turn: number
  codes: ReadonlySet<string>
}

export function readCases(): LabelledCase[] {
  const text = readFileSync(join(import.meta.dirname, 'cases.txt'), 'utf8')
  return text.split(/^== /m).slice(1).flatMap(readSituation)
}

function readSituation(block: string): LabelledCase[] {
  const [name, ...lines] = block.trim().split('\n')
  const before = lines.flatMap((line) => {
    const role = line.startsWith('Q: ') ? 'interviewer' : line.startsWith('P: ') ? 'participant' : null
    return role ? [{ role, text: line.slice(3) }] : []
  })
  return lines.flatMap((line, at) => {
    const found = /^- \[(.*?)\] (.+)$/.exec(line)
    if (!found) return []
    const turns = [...before, { role: 'interviewer', text: found[2]! }]
    const { transcript, problem } = readTranscript({ id: `${name} ${at}`, turns })
    if (!transcript) throw new Error(`cases.txt, ${name}: ${problem.where}: ${problem.say}`)
    return [
      {
        situation: name!,
        transcript,
        turn: turns.filter(({ role }) => role === 'interviewer').length - 1,
        codes: new Set(found[1]!.split(',').filter(Boolean)),
      },
    ]
  })
}
