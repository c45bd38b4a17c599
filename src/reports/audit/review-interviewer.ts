/** The faults of whoever asked, by the question lint, over all interviews. */
import {
  type FaultCode,
  faultCodes,
  type LintTranscriptOptions,
  lintTranscript,
} from '../../study/lint/index.ts'
import type { Audit, InterviewerFault } from './model.ts'
import type { AuditInterview } from './read-transcripts.ts'

export type InterviewerReview = Audit['interviewer']

const examplesOfEach = 3

export async function reviewInterviewer(
  interviews: readonly AuditInterview[],
  options: LintTranscriptOptions & { onProgress?: (share: number) => void | Promise<void> },
): Promise<InterviewerReview> {
  const turnsWith = new Map<FaultCode, number>()
  const checked = new Map<FaultCode, number>()
  const examples = new Map<FaultCode, InterviewerFault[]>()
  const add = (to: Map<FaultCode, number>, code: FaultCode) => to.set(code, (to.get(code) ?? 0) + 1)
  let turns = 0
  let clean = 0
  for (const [index, interview] of interviews.entries()) {
    const places = interview.turns.flatMap(({ role }, turn) => (role === 'interviewer' ? [turn] : []))
    if (places.length > 0)
      for (const linted of await lintTranscript(toTranscript(interview), options)) {
        turns += 1
        if (linted.faults.length === 0) clean += 1
        for (const code of new Set(linted.faults.map((fault) => fault.code))) add(turnsWith, code)
        for (const code of faultCodes) if (!linted.notChecked.includes(code)) add(checked, code)
        const turn = places[linted.turn]!
        const text = interview.turns[turn]!.text
        for (const { code, start, end, why } of linted.faults) {
          const own = examples.get(code) ?? []
          if (own.length < examplesOfEach && !own.some(({ interviewId }) => interviewId === interview.id))
            examples.set(code, [
              ...own,
              { interviewId: interview.id, turn, code, start, end, text: text.slice(start, end), why },
            ])
        }
      }
    if (index % 10 === 9) await options.onProgress?.((index + 1) / interviews.length)
  }
  const byFault = faultCodes
    .map((code) => ({ code, turns: turnsWith.get(code) ?? 0, of: checked.get(code) ?? 0 }))
    .filter(({ of }) => of > 0)
    .sort((a, b) => b.turns - a.turns)
  return { turns, clean, byFault, examples: byFault.flatMap(({ code }) => examples.get(code) ?? []) }
}

function toTranscript({ id, turns }: AuditInterview): Parameters<typeof lintTranscript>[0] {
  return {
    id,
    language: undefined,
    guide: undefined,
    turns: turns.map(({ role, text }) => ({
      isInterviewer: role === 'interviewer',
      text,
      open: undefined,
      screen: undefined,
    })),
  }
}
