/** The words that people gave with a closed answer, grouped by it. Pure. */
import { readCorrection } from '../../interview/summary/read-correction.ts'
import type { Quote, Reasons } from '../model.ts'
import type { HeardInterview, SaidTurn } from '../record-store.ts'
import { isFiller } from '../segments/filler.ts'
import { segmentTurn } from '../segments/segment-turn.ts'
import { listWords, trimStretch } from '../segments/sentences.ts'
import { standsAlone } from '../themes/choose-quotes.ts'
import { categoriesOf, type GivenAnswer, keysOf } from './given-answers.ts'
import { choiceLabels, isOnlyTheChoice } from './only-the-choice.ts'
import { answerGroups } from './score-groups.ts'
import type { StudyQuestion } from './study-questions.ts'

const mostQuotes = 6
/** Of so few everything is shown that they said to a question. */
const fewPeople = 3
/** A turn as short as this is quoted whole. */
const wholeCharacters = 320

export interface WordsGiven {
  /** Participants' turns by interview. */
  turns: ReadonlyMap<string, readonly SaidTurn[]>
  interviews: ReadonlyMap<string, HeardInterview>
}

/** Groups without anybody are left out, and so are answers that only repeat the option. */
export function chooseReasons(
  question: StudyQuestion,
  given: readonly GivenAnswer[],
  words: WordsGiven,
): Reasons[] {
  if (question.kind === 'open' || question.kind === 'ranking' || question.kind === 'number') return []
  const answers = given.filter((answer) => answer.value?.kind === question.kind)
  const labels = choiceLabels(categoriesOf(question, answers))
  return answerGroups(question, answers).flatMap(({ key, label, keys }): Reasons[] => {
    const members = answers.filter((answer) => keysOf(answer.value).some((each) => keys.includes(each)))
    if (members.length === 0) return []
    const quotes = members.flatMap((member) => bestWords(question, member, { words, labels }) ?? [])
    quotes.sort(
      (a, b) => standsAlone(b.text) - standsAlone(a.text) || (a.interviewId < b.interviewId ? -1 : 1),
    )
    return [
      {
        key,
        label,
        participants: members.length,
        withWords: quotes.length,
        quotes: quotes.slice(0, mostQuotes),
      },
    ]
  })
}

/**
 * Some answers to an open question. Of few people everything that they said to it; of many one stretch a person, the
 * ones that stand best alone.
 */
export function chooseAnswers(
  question: StudyQuestion,
  given: readonly GivenAnswer[],
  words: WordsGiven,
): Quote[] {
  if (given.length <= fewPeople) return given.flatMap((answer) => allWords(question, answer, words))
  return given
    .flatMap(
      (answer) =>
        bestWords(question, answer, { words, labels: new Set() }) ??
        allWords(question, answer, words).slice(0, 1),
    )
    .sort((a, b) => standsAlone(b.text) - standsAlone(a.text) || (a.interviewId < b.interviewId ? -1 : 1))
    .slice(0, mostQuotes)
}

/** "Yes, thank you" and "Who reads this?" are typed where something may be put right, and put nothing right. */
function putsRight({ text }: SaidTurn, { language }: HeardInterview): boolean {
  return readCorrection(text ?? '', language).wants.length > 0
}

/** What participants put right in the machine's summary of their interview. */
export function listCorrections({ turns, interviews }: WordsGiven, included: ReadonlySet<string>): Quote[] {
  return [...turns.entries()]
    .filter(([interviewId]) => included.has(interviewId))
    .flatMap(([interviewId, said]) => {
      const interview = interviews.get(interviewId)
      return said
        .filter(({ kind, text }) => kind === 'correction' && text !== null)
        .flatMap((turn) => (interview && putsRight(turn, interview) ? wholeTurn(turn, interview) : []))
    })
}

function turnsAbout(question: StudyQuestion, answer: GivenAnswer, words: WordsGiven): SaidTurn[] {
  return (words.turns.get(answer.interviewId) ?? []).filter(
    (turn) => turn.questionKey === question.questionKey || answer.turns.includes(turn.turn),
  )
}

function allWords(question: StudyQuestion, answer: GivenAnswer, words: WordsGiven): Quote[] {
  const interview = words.interviews.get(answer.interviewId)
  if (!interview) return []
  return turnsAbout(question, answer, words).flatMap((turn) => wholeTurn(turn, interview))
}

function wholeTurn(turn: SaidTurn, interview: HeardInterview): Quote[] {
  const whole = turn.text === null ? null : trimStretch(turn.text, { start: 0, end: turn.text.length })
  return whole ? [quoteOf(turn, whole, interview)] : []
}

/** The stretch of a person's words about this question that stands best alone. */
function bestWords(
  question: StudyQuestion,
  answer: GivenAnswer,
  { words, labels }: { words: WordsGiven; labels: ReadonlySet<string> },
): Quote | null {
  const interview = words.interviews.get(answer.interviewId)
  const turns = turnsAbout(question, answer, words)
  let best: { quote: Quote; worth: number } | null = null
  for (const turn of turns) {
    const { text } = turn
    if (text === null || !interview) continue
    if (isOnlyTheChoice(text, labels) || isFiller(text, interview.language)) continue
    for (const { start, end } of stretchesOf(text, interview.language)) {
      const said = text.slice(start, end)
      if (isOnlyTheChoice(said, labels) || listWords(said, interview.language).length < 2) continue
      const worth = standsAlone(said)
      if (best && worth <= best.worth) continue
      best = { worth, quote: quoteOf(turn, { start, end }, interview) }
    }
  }
  return best?.quote ?? null
}

function stretchesOf(text: string, language: string) {
  const whole = trimStretch(text, { start: 0, end: text.length })
  if (whole && whole.end - whole.start <= wholeCharacters) return [whole]
  return segmentTurn(text, language)
}

function quoteOf(turn: SaidTurn, at: { start: number; end: number }, interview: HeardInterview): Quote {
  return {
    interviewId: turn.interviewId,
    participantLabel: interview.participantLabel,
    turn: turn.turn,
    turnRevision: turn.turnRevision,
    ...at,
    text: (turn.text ?? '').slice(at.start, at.end),
    questionKey: turn.questionKey,
    startMs: turn.startMs,
  }
}
