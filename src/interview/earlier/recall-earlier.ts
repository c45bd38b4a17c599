import type { Tx } from '../../platform/database/database.ts'
import { kindOf } from '../../study/question-kinds/index.ts'
import { type InterviewEngine, loadRevision, type Revision } from '../live-interview.ts'
import { type EarlierAnswer, matchEarlier, type Recalled } from './match-earlier.ts'
import { listAnswered, listReusable } from './store.ts'

interface Recalling {
  participantId: string
  interviewId: string
  studyId: string
  revision: Revision
  language: string
}

/** What this person has answered before, where they agreed that it may be used again; each by an exact quotation. */
export async function recallEarlier(
  tx: Tx,
  engine: Pick<InterviewEngine, 'revisions'>,
  { participantId, interviewId, studyId, revision, language }: Recalling,
): Promise<Recalled[]> {
  const earlier: EarlierAnswer[] = []
  for (const before of await listReusable(tx, { participantId, interviewId })) {
    if (before.revisionId === null) continue
    const { index } = await loadRevision(tx, engine, before.revisionId)
    for (const answer of await listAnswered(tx, before.interviewId)) {
      const question = index.byKey.get(answer.questionKey)?.question
      const text = question && textOf(question, answer, before.language)
      if (!question || !text) continue
      const { turn, turnRevision } = answer
      earlier.push({
        ...before,
        question: { ...question, meaning: answer.meaning },
        turn,
        turnRevision,
        text,
      })
    }
  }
  return matchEarlier(revision.guide, { studyId, language, earlier })
}

type Answered = Awaited<ReturnType<typeof listAnswered>>[number]

function textOf(question: EarlierAnswer['question'], { value, words }: Answered, language: string): string {
  if (question.kind === 'open') return words?.trim() ?? ''
  return value && value.kind !== 'open' ? kindOf(question).formatValue(question, value, language) : ''
}
