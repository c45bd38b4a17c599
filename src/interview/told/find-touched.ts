/**
 * Sentences of an answer that touch on questions still to come: too weak a sign to count as their answer, and enough that the
 * question is not put as if nothing had been said. By embedding; without it `../perhaps-told.ts` looks at the words alone.
 */
import { rememberingPack } from '../../study/lint/index.ts'
import { contentStems } from '../../study/lint/questions.ts'
import { countWords, type Piece } from '../../study/lint/text.ts'
import { type Question, textIn } from '../../study/model.ts'
import { commonStems, type VolunteeredAnswer } from '../volunteered.ts'
import { framesAsked, framesTold } from './frames.ts'
import { measureTold } from './measure-told.ts'
import { toldPieces } from './pieces.ts'
import { slotsAsked, slotsHeld } from './slots.ts'

/** From here on they may have touched on it: it is not passed over, and put plainly. */
export const touchedFrom = 0.42
/** From here on most were told. */
export const toldFrom = 0.55
/** From here on their words are read out: of the labelled talks nine of nine were rightly named, below it one in three was not (`bench told`). */
export const sureFrom = 0.77

export interface TouchedSearch {
  language: string
  /** Open questions still to come. */
  coming: readonly Question[]
  /** Of all questions of the guide: being nearer to one than to the others is what tells. */
  guideTexts: readonly string[]
  measure: (sentence: string, questionText: string) => number
  /** How well a sentence answers a question. */
  answers: (sentence: string, questionText: string) => number
  /** Places below this are none; `touchedFrom` where absent. */
  from?: number
}

/** A long guide is compared with in part: those that come first. */
const questionsAhead = 12
const wordsOfShort = 20

/** At most one place for each question, in the order in which they come. */
export function findTouched(answer: string, search: TouchedSearch): VolunteeredAnswer[] {
  const pack = rememberingPack(search.language)
  if (!pack || !search.language.startsWith('en') || search.coming.length === 0) return []
  const pieces = toldPieces(answer)
  const common = commonStems(search.guideTexts, (text) => contentStems(text, pack))
  const coming = search.coming.slice(0, questionsAhead).map((question) => {
    const text = textIn(question.text, search.language)
    const own = [...contentStems(text, pack)].filter((stem) => !common.has(stem))
    return { question, text, own, asked: { frames: framesAsked(text), slots: slotsAsked(text) } }
  })
  const compared = comparedTexts(search.guideTexts, coming)
  const measured = pieces.map((piece) => {
    return {
      piece,
      stems: contentStems(piece.text, pack),
      told: { frames: framesTold(piece.text), slots: slotsHeld(piece.text) },
      likeness: compared.map((text) => search.measure(piece.text, text)),
      answers: compared.map((text) => search.answers(piece.text, text)),
    }
  })
  return coming.flatMap(({ question, text, own, asked }) => {
    const at = compared.indexOf(text)
    const against = (all: readonly number[]) => ({
      own: all[at]!,
      others: all.filter((_, other) => other !== at),
    })
    const scored = measured.map(({ piece, stems, told, likeness, answers }) => {
      const shared = own.filter((stem) => stems.has(stem)).length
      const { telling } = piece
      const evidence = {
        likeness: against(likeness),
        answers: against(answers),
        shared,
        telling,
        asked,
        told,
      }
      return { piece, score: measureTold(evidence) }
    })
    const best = scored.sort((a, b) => b.score - a.score)[0]
    if (!best || best.score < (search.from ?? touchedFrom)) return []
    const { start, end } = shortIn(best.piece, scored)
    return [{ questionKey: question.key, start, end, score: best.score }]
  })
}

/** Of a long sentence the stretch that tells most of it: what is read out is short. */
function shortIn(best: Piece, scored: readonly { piece: Piece }[]): Piece {
  const inside = scored.find(
    ({ piece }) =>
      piece.start >= best.start && piece.end <= best.end && countWords(piece.text) <= wordsOfShort,
  )
  return inside?.piece ?? best
}

/** The coming ones and, as far as there is room, those that were asked. */
function comparedTexts(guideTexts: readonly string[], coming: readonly { text: string }[]): string[] {
  const ahead = coming.map(({ text }) => text)
  const others = guideTexts.filter((text) => !ahead.includes(text))
  return [...new Set([...ahead, ...others.slice(0, Math.max(1, questionsAhead - ahead.length))])]
}
