/** What people of a study say to each question that no guide names. English only, like the words that are read. Pure. */
import type { ExposureBasis } from '../figure-model.ts'
import type { SaidTurn } from '../record-store.ts'
import { firstReplies } from './first-replies.ts'
import type { StudyQuestions } from './questions-of-study.ts'
import { type SaidFigure, saidInAnswer } from './said-in-answer.ts'

interface Talks {
  interviews: readonly { interviewId: string; participantId: string; language: string }[]
  turns: readonly Pick<SaidTurn, 'interviewId' | 'turn' | 'turnRevision' | 'role' | 'text'>[]
}

/** By the key of each question. @param asked as `questionsOfStudy` finds them in the same turns */
export function saidInStudy(
  { interviews, turns }: Talks,
  { questions, questionAt }: StudyQuestions,
  basis: ExposureBasis,
): Map<string, SaidFigure[]> {
  const english = new Map(
    interviews
      .filter(({ language }) => language.startsWith('en'))
      .map(({ interviewId, participantId }) => [interviewId, participantId]),
  )
  return saidInAnswer(
    questions.filter(({ isRecovered }) => isRecovered),
    firstReplies(turns, english, questionAt),
    basis,
  )
}
