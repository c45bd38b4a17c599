/** The questions that people of a study were asked: of the guide where it was followed, recovered where it was not. Pure. */
import type { HeardInterview, SaidTurn } from '../record-store.ts'
import { recoverQuestions } from './recover-questions.ts'
import type { AskedQuestion } from './theme-origins.ts'

export interface StudyQuestions {
  questions: (AskedQuestion & { isRecovered: boolean; people: number })[]
  /** The question under which a participant's turn stands; null under none. */
  questionAt(interviewId: string, turn: number): string | null
}

interface Start {
  turn: number
  key: string
}

/** @param turns of both speakers, current ones in order. @param wordings of the guide's questions by their key */
export function questionsOfStudy(
  interviews: readonly HeardInterview[],
  turns: readonly SaidTurn[],
  wordings: ReadonlyMap<string, string>,
): StudyQuestions {
  const personOf = new Map(interviews.map(({ interviewId, participantId }) => [interviewId, participantId]))
  const starts = new Map<string, Start[]>()
  const asked = new Map<string, Set<string>>()
  const begin = (interviewId: string, turn: number, key: string) => {
    starts.set(interviewId, [...(starts.get(interviewId) ?? []), { turn, key }])
    asked.set(key, (asked.get(key) ?? new Set()).add(personOf.get(interviewId)!))
  }
  const elsewhere = interviews.filter(({ origin }) => origin === 'import')
  const isElsewhere = new Set(elsewhere.map(({ interviewId }) => interviewId))
  for (const { interviewId, turn, role, questionKey } of turns)
    if (role === 'interviewer' && questionKey !== null && wordings.has(questionKey))
      begin(interviewId, turn, questionKey)
  const free = turns.flatMap(({ interviewId, turn, role, questionKey, text }) =>
    role === 'interviewer' && questionKey === null && text !== null && isElsewhere.has(interviewId)
      ? [{ interviewId, turn, text }]
      : [],
  )
  const recovered = recoverQuestions(free, {
    interviews: elsewhere.length,
    language: elsewhere[0]?.language ?? 'en',
  })
  for (const [at, question] of recovered.entries())
    for (const [interviewId, its] of question.turns)
      for (const turn of its) begin(interviewId, turn, recoveredKey(at))
  for (const its of starts.values()) its.sort((a, b) => a.turn - b.turn)
  const people = (key: string) => asked.get(key)?.size ?? 0
  return {
    questions: [
      ...[...wordings].map(([key, wording]) => ({ key, wording, people: people(key), isRecovered: false })),
      ...recovered.map(({ wording }, at) => ({
        key: recoveredKey(at),
        wording,
        people: people(recoveredKey(at)),
        isRecovered: true,
      })),
    ].filter((question) => question.people > 0),
    questionAt: (interviewId, turn) =>
      starts.get(interviewId)?.findLast((start) => start.turn < turn)?.key ?? null,
  }
}

export function isRecoveredKey(key: string | null): boolean {
  return key?.startsWith('recovered-') ?? false
}

const recoveredKey = (at: number) => `recovered-${at + 1}`
