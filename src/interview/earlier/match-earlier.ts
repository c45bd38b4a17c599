/**
 * Which questions of a guide a participant has answered in an earlier interview: the same question of the same study
 * with the same meaning, or the same words in any study. Pure.
 */
import { countWords, splitSentences } from '../../study/lint/text.ts'
import { type Guide, listQuestions, type Question, textIn } from '../../study/model.ts'

/** One answer of an earlier interview, newest first in a list. */
export interface EarlierAnswer {
  interviewId: string
  studyId: string
  /** As it was asked then. */
  question: Question
  language: string
  turn: number
  turnRevision: number
  /** Their words, or what they chose as the guide put it. */
  text: string
}

export interface Recalled {
  questionKey: string
  fromInterviewId: string
  turn: number
  turnRevision: number
  /** Place of the quotation in the earlier turn; both 0 for a choice. */
  start: number
  end: number
  quote: string
}

export function matchEarlier(
  guide: Guide,
  { studyId, language, earlier }: { studyId: string; language: string; earlier: readonly EarlierAnswer[] },
): Recalled[] {
  // The sentence around the quotation is the product's own, which is English.
  if (!language.startsWith('en')) return []
  return listQuestions(guide).flatMap(({ question }) => {
    const found = earlier.find((answer) => isSame(question, answer, { studyId, language, guide }))
    return found ? [recall(question, found)] : []
  })
}

function isSame(
  question: Question,
  answer: EarlierAnswer,
  { studyId, language, guide }: { studyId: string; language: string; guide: Guide },
): boolean {
  const { question: before } = answer
  if (before.kind !== question.kind) return false
  if (answer.studyId === studyId && before.key === question.key) return before.meaning === question.meaning
  const now = plainly(textIn(question.text, language, guide.language))
  return now !== '' && now === plainly(textIn(before.text, answer.language))
}

const plainly = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim()

function recall(question: Question, { interviewId, turn, turnRevision, text }: EarlierAnswer): Recalled {
  const from = { questionKey: question.key, fromInterviewId: interviewId, turn, turnRevision }
  if (question.kind !== 'open') return { ...from, start: 0, end: 0, quote: text }
  const end = endOfQuote(text)
  return { ...from, start: 0, end, quote: text.slice(0, end) }
}

const mostWords = 60

/** Of a long answer as many whole sentences as are read at a glance, and never a changed word. */
function endOfQuote(text: string): number {
  let end = 0
  for (const sentence of splitSentences(text)) {
    if (end > 0 && countWords(text.slice(0, sentence.end)) > mostWords) break
    end = sentence.end
  }
  return end === 0 ? text.length : end
}
