/** The faults of whoever asked, by the question lint, over all interviews. */
import {
  type FaultCode,
  faultCodes,
  type LintedTurn,
  type LintTranscriptOptions,
  lintTranscripts,
} from '../../study/lint/index.ts'
import type { Audit, InterviewerFault } from './model.ts'
import type { AuditInterview } from './read-transcripts.ts'

export type InterviewerReview = Audit['interviewer']

const examplesOfEach = 3
/** Interviews whose questions are compared in one batch: enough to fill it, few enough that progress shows. */
const atOnce = 25

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
  const asked = interviews.filter((interview) => interview.turns.some(({ role }) => role === 'interviewer'))
  const groups = Array.from({ length: Math.ceil(asked.length / atOnce) }, (_, at) =>
    asked.slice(at * atOnce, (at + 1) * atOnce),
  )
  const lint = (group: readonly AuditInterview[] | undefined) =>
    group && lintTranscripts(group.map(toTranscript), options)
  // While the model compares the texts of one group this process reads the next.
  let next = lint(groups[0])
  for (const [at, group] of groups.entries()) {
    const current = next
    next = lint(groups[at + 1])
    // If this group fails, nobody waits for the next one any more.
    next?.catch(() => {})
    const linted = (await current)!
    for (const [index, interview] of group.entries()) addInterview(interview, linted[index]!)
    await options.onProgress?.((at + 1) / groups.length)
  }
  const byFault = faultCodes
    .map((code) => ({ code, turns: turnsWith.get(code) ?? 0, of: checked.get(code) ?? 0 }))
    .filter(({ of }) => of > 0)
    .sort((a, b) => b.turns - a.turns)
  return { turns, clean, byFault, examples: byFault.flatMap(({ code }) => examples.get(code) ?? []) }

  function addInterview(interview: AuditInterview, linted: readonly LintedTurn[]): void {
    const places = interview.turns.flatMap(({ role }, turn) => (role === 'interviewer' ? [turn] : []))
    for (const { faults, notChecked, ...its } of linted) {
      turns += 1
      if (faults.length === 0) clean += 1
      for (const code of new Set(faults.map((fault) => fault.code))) add(turnsWith, code)
      for (const code of faultCodes) if (!notChecked.includes(code)) add(checked, code)
      const turn = places[its.turn]!
      const text = interview.turns[turn]!.text
      for (const { code, start, end, why } of faults) {
        const own = examples.get(code) ?? []
        if (own.length < examplesOfEach && !own.some(({ interviewId }) => interviewId === interview.id))
          examples.set(code, [
            ...own,
            { interviewId: interview.id, turn, code, start, end, text: text.slice(start, end), why },
          ])
      }
    }
  }
}

function toTranscript({ id, turns }: AuditInterview): Parameters<typeof lintTranscripts>[0][number] {
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
