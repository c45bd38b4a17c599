/** What is looked at for themes: the whole study, and within each open question as it stands now. Pure. */
import type { Exposed, Heard } from './count-participants.ts'
import { exposedOf } from './count-participants.ts'
import type { AnswerRow, ExposureRow } from './record-store.ts'
import { identityOf, type StudyQuestion } from './results/study-questions.ts'

export interface Scope {
  /** Null: the whole study. */
  questionKey: string | null
  /** Rows of the segments that belong to it. */
  rows: number[]
  exposed: Exposed
}

export interface ScopeInput {
  interviews: readonly Heard[]
  /** Interviews in which the participant said anything. */
  speaking: ReadonlySet<string>
  segments: readonly { interviewId: string; turn: number; questionKey: string | null }[]
  questions: readonly StudyQuestion[]
  answers: readonly AnswerRow[]
  exposures: readonly ExposureRow[]
}

export function listScopes(input: ScopeInput): Scope[] {
  const { interviews, speaking, segments, exposures } = input
  const withEvents = new Set(exposures.map((row) => row.interviewId))
  const whole: Scope = {
    questionKey: null,
    rows: segments.map((_, row) => row),
    // Nobody is asked about a study as a whole: whoever said anything could have spoken of it.
    exposed: exposedOf(interviews, { byEvents: speaking, byWords: speaking }, new Set()),
  }
  const open = input.questions.filter((question) => question.kind === 'open' && question.isCurrent)
  return [whole, ...open.map((question) => scopeOf(question, input, withEvents))]
}

function scopeOf(question: StudyQuestion, input: ScopeInput, withEvents: ReadonlySet<string>): Scope {
  const { interviews, segments, answers, exposures } = input
  const identity = identityOf(question)
  const answered = new Map<string, Set<number>>()
  const otherMeaning = new Set<string>()
  for (const answer of answers) {
    if (answer.questionKey !== question.questionKey) continue
    if (identityOf(answer) === identity) answered.set(answer.interviewId, new Set(answer.turns))
    else otherMeaning.add(answer.interviewId)
  }
  const rows: number[] = []
  const spoke = new Set<string>()
  for (const [row, segment] of segments.entries()) {
    if (otherMeaning.has(segment.interviewId)) continue
    const isItsTurn = segment.questionKey === question.questionKey
    if (!isItsTurn && !answered.get(segment.interviewId)?.has(segment.turn)) continue
    rows.push(row)
    spoke.add(segment.interviewId)
  }
  for (const interviewId of answered.keys()) spoke.add(interviewId)
  const byEvents = new Set(
    exposures.filter((row) => identityOf(row) === identity).map((row) => row.interviewId),
  )
  return {
    questionKey: question.questionKey,
    rows,
    exposed: exposedOf(interviews, { byEvents, byWords: spoke }, withEvents),
  }
}
