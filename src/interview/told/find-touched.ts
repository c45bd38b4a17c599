/**
 * Sentences of an answer that touch on questions still to come: too weak a sign to count as their answer, and enough that the
 * question is not put as if nothing had been said. By embedding; without it `../perhaps-told.ts` looks at the words alone.
 */
import { type LanguagePack, rememberingPack } from '../../study/lint/index.ts'
import { contentStems } from '../../study/lint/questions.ts'
import { type Question, textIn } from '../../study/model.ts'
import { isTold } from '../answer-kinds.ts'
import { commonStems, sentencesToCompare, type VolunteeredAnswer } from '../volunteered.ts'
import { framesAsked, framesTold } from './frames.ts'
import { measureTold } from './measure-told.ts'

/**
 * From here on a question is put with what was said. With people who were not in the fit, of 84 questions 27 had been told in
 * full; 21 of these are found, and one in three that are found was only near.
 */
export const touchedFrom = 0.25
/** From here on nearly all that is found is told in part at least: what is asked is what is left. */
export const toldFrom = 0.4

export interface TouchedSearch {
  language: string
  /** Open questions still to come. */
  coming: readonly Question[]
  /** Of all questions of the guide: being nearer to one than to the others is what tells. */
  guideTexts: readonly string[]
  measure: (sentence: string, questionText: string) => number
  /** Where the same texts are looked at again in this turn; see `rememberStems`. */
  pack?: LanguagePack | null
}

const mostSentences = 6
/** A long guide is compared with in part: those that come first. */
const questionsAhead = 12

/** What is compared of an answer: the same list is embedded beforehand. */
export function sentencesRead(answer: string): ReturnType<typeof sentencesToCompare> {
  return sentencesToCompare(answer).slice(0, mostSentences)
}

/** At most one sentence for each question, the best. */
export function findTouched(answer: string, search: TouchedSearch): VolunteeredAnswer[] {
  const pack = search.pack ?? rememberingPack(search.language)
  if (!pack || !search.language.startsWith('en') || search.coming.length === 0) return []
  const sentences = sentencesRead(answer)
  const common = commonStems(search.guideTexts, (text) => contentStems(text, pack))
  const coming = search.coming.slice(0, questionsAhead).map((question, at) => {
    const text = textIn(question.text, search.language)
    const own = [...contentStems(text, pack)].filter((stem) => !common.has(stem))
    return { question, text, own, asked: framesAsked(text), isNext: at === 0 }
  })
  const compared = comparedTexts(search.guideTexts, coming)
  const best = new Map<string, VolunteeredAnswer>()
  for (const sentence of sentences) {
    const stems = contentStems(sentence.text, pack)
    const told = framesTold(sentence.text)
    const likeness = compared.map((text) => search.measure(sentence.text, text))
    for (const { question, text, own, asked, isNext } of coming) {
      const shared = own.filter((stem) => stems.has(stem)).length
      const at = compared.indexOf(text)
      const score = measureTold({
        likeness: likeness[at]!,
        likenessToOthers: likeness.filter((_, other) => other !== at),
        shared,
        hasKind: isTold(sentence.text, { text, isNext, sharesWord: shared > 0 }),
        asked,
        told,
      })
      const before = best.get(question.key)
      if (score < touchedFrom || (before && before.score >= score)) continue
      best.set(question.key, { questionKey: question.key, start: sentence.start, end: sentence.end, score })
    }
  }
  return [...best.values()]
}

/** The coming ones and, as far as there is room, those that were asked. */
function comparedTexts(guideTexts: readonly string[], coming: readonly { text: string }[]): string[] {
  const ahead = coming.map(({ text }) => text)
  const others = guideTexts.filter((text) => !ahead.includes(text))
  return [...new Set([...ahead, ...others.slice(0, Math.max(1, questionsAhead - ahead.length))])]
}
