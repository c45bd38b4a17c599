/**
 * Questions still to come that something they said may have answered: it holds the kind of thing that is asked for, on the
 * same matter. Too weak a sign to quote them or to pass the question over; it is put so that they can say that it is
 * told. Pure; English.
 */
import { splitSentences } from '../study/lint/text.ts'
import { textIn } from '../study/model.ts'
import type { GuideIndex } from './guide-index.ts'
import type { InterviewState } from './state.ts'
import { asksForKind, isTold, mayBeTold } from './told-already.ts'
import { sharesTopic } from './volunteered.ts'

const answersRead = 8
const questionsAhead = 3

/** Sentences, and each with the one after it: "And leaving! Three letters and a call." */
function listStretches(answer: string): string[] {
  const sentences = splitSentences(answer).map(({ text }) => text)
  return sentences.flatMap((text, at) =>
    at + 1 < sentences.length ? [text, `${text} ${sentences[at + 1]}`] : [text],
  )
}

export function findPerhapsTold(
  state: InterviewState,
  index: GuideIndex,
  textOf: (turn: number) => string | null,
): ReadonlySet<string> {
  if (!state.language.startsWith('en')) return new Set()
  const sentences = state.turns
    .filter(({ role, kind }) => role === 'participant' && kind === 'answer')
    .slice(-answersRead)
    .flatMap(({ turn }) => listStretches(textOf(turn) ?? '').map((text) => ({ text, turn })))
  const coming = index.placed.filter(
    ({ question }) => question.kind === 'open' && state.questions[question.key] === undefined,
  )
  const told = coming.slice(0, questionsAhead).filter(({ question }, at) => {
    const text = textIn(question.text, state.language, index.guide.language)
    if (!asksForKind(text)) return false
    return sentences.some((sentence) => {
      // What points back means what was spoken of last.
      const isNext = at === 0 && sentence.turn === state.lastAnswer?.turn
      const isOnMatter = sharesTopic(text, sentence.text)
      const asked = { text, isNext, sharesWord: isOnMatter, sharesTopic: isOnMatter }
      return isTold(sentence.text, asked) || mayBeTold(sentence.text, asked)
    })
  })
  return new Set(told.map(({ question }) => question.key))
}
