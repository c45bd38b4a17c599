/**
 * Finds what was said before it was asked: a sentence of an answer that answers a question still to come. Being about
 * the same topic is not enough (in an interview everything is). The words that set the coming question apart from the
 * present one must be there, and the sentence must have the shape of an answer ("why" and "because") or cover nearly
 * all of those words. Strict on purpose: a miss costs a question that sounds familiar, a false hit costs an answer.
 */
import { type LanguagePack, rememberingPack } from '../study/lint/index.ts'
import { contentStems } from '../study/lint/questions.ts'
import { plain, splitSentences, splitWords } from '../study/lint/text.ts'
import { type Question, textIn } from '../study/model.ts'
import { isTold } from './answer-kinds.ts'
import { evaluations } from './reading/lexicon.ts'
import { hasAny } from './reading/measures.ts'
import { round } from './reading.ts'

export interface VolunteeredAnswer {
  questionKey: string
  /** UTF-16 offsets into the answer, end exclusive. */
  start: number
  end: number
  score: number
}

export interface VolunteeredSearch {
  language: string
  /** What was being asked. */
  asked: string
  /** Open questions still to come. */
  coming: readonly Question[]
  /** Texts of all questions: words that most of them share say nothing. */
  guideTexts: readonly string[]
  /** Cosine of a sentence and a question's text; null where there was no time or no model for it. */
  measure: ((sentence: string, questionText: string) => number) | null
}

/** Set on real interviews whose later questions are known: one sentence in a hundred answers passes, and reads right. */
const limits = {
  /** With the shape of an answer. */
  shaped: { cover: 0.34, likeness: 0.66, likenessOfOne: 0.8, coverAlone: 0.5 },
  unshaped: { cover: 0.6, likeness: 0.7, likenessOfOne: 2, coverAlone: 0.75 },
} as const
/** Wider: what passes only these is said back with the question instead of passing it over. */
const widerLimits = {
  shaped: { cover: 0.34, likeness: 0.6, likenessOfOne: 0.7 },
  unshaped: { cover: 0.5, likeness: 0.64, likenessOfOne: 2 },
} as const

/** Scores from here on are sure enough to pass a question over. */
export const sureFrom = 0.5
const scoreOfUnsure = 0.4
const scoreOfTold = 0.3

/** At most one sentence for each question, the best. */
export function findVolunteered(answer: string, search: VolunteeredSearch): VolunteeredAnswer[] {
  const pack = rememberingPack(search.language)
  if (!pack || search.coming.length === 0) return []
  const sentences = sentencesToCompare(answer)
  const common = commonStems(search.guideTexts, (text) => contentStems(text, pack))
  const present = contentStems(search.asked, pack)
  const volunteered: VolunteeredAnswer[] = []
  for (const question of search.coming) {
    const text = textIn(question.text, search.language)
    const own = [...contentStems(text, pack)].filter((stem) => !present.has(stem) && !common.has(stem))
    const told = findTold(sentences, { question, search, own, pack })
    if (own.length === 0) {
      if (told) volunteered.push(told)
      continue
    }
    const shape = pack.answerShapes.find(({ asks }) => asks.test(plain(text)))?.answer ?? null
    const scored = sentences.flatMap((sentence) => {
      const stems = contentStems(sentence.text, pack)
      const shared = own.filter((stem) => stems.has(stem)).length
      const isShaped = shape?.test(plain(sentence.text)) ?? false
      if (shared === 0 || (!isShaped && shared < 2)) return []
      if (asksForView.test(text) && !tellsView(sentence.text)) return []
      const score = accept(
        { sentence: sentence.text, text, shared, cover: shared / own.length, isShaped },
        search.measure,
      )
      return score === null
        ? []
        : [{ questionKey: question.key, start: sentence.start, end: sentence.end, score }]
    })
    const best = scored.sort((a, b) => b.score - a.score)[0]
    if (best ?? told) volunteered.push((best ?? told)!)
  }
  return volunteered
}

/** "How do you feel about the online form?" is not answered by having used it. */
const asksForView =
  /\b(?:(?:do|did|would) (?:you|they|people) (?:feel about|think (?:of|about)|make of|find (?:it|them|the|your|this))|your (?:opinion|view|impression)s?\b|how (?:happy|satisfied|content|comfortable) (?:are|were) you)/i
const tellsView = (sentence: string) => hasAny(sentence, evaluations) || ofView.test(sentence)
const ofView =
  /\b(?:like[ds]?|love[ds]?|hate[ds]?|enjoy\w*|prefer\w*|feel\w*|felt|think|thought|believe|reckon|happy|glad|sad|worr\w*|annoy\w*|trust|fear\w*|wish|miss|useful|useless|too|enough)\b/i

/** Sentences that could answer something: the same list is embedded beforehand. */
export function sentencesToCompare(answer: string): { start: number; end: number; text: string }[] {
  return splitSentences(answer)
    .filter(({ text }) => !text.endsWith('?') && splitWords(text).length >= 4 && text.length <= 400)
    .slice(0, 12)
}

interface Pair {
  sentence: string
  text: string
  shared: number
  cover: number
  isShaped: boolean
}

function accept(pair: Pair, measure: VolunteeredSearch['measure']): number | null {
  const limit = pair.isShaped ? limits.shaped : limits.unshaped
  if (!measure) return pair.shared > 1 && pair.cover >= limit.coverAlone ? round(pair.cover) : null
  const wider = pair.isShaped ? widerLimits.shaped : widerLimits.unshaped
  if (pair.cover < Math.min(limit.cover, wider.cover)) return null
  const likeness = measure(pair.sentence, pair.text)
  const needed = pair.shared > 1 ? limit.likeness : limit.likenessOfOne
  if (pair.cover >= limit.cover && likeness >= needed) return round(likeness)
  return likeness >= (pair.shared > 1 ? wider.likeness : wider.likenessOfOne) ? scoreOfUnsure : null
}

interface Telling {
  question: Question
  search: VolunteeredSearch
  own: readonly string[]
  pack: LanguagePack
}

/** By the kind of thing that is asked for. */
function findTold(
  sentences: ReturnType<typeof sentencesToCompare>,
  { question, search, own, pack }: Telling,
): VolunteeredAnswer | null {
  if (!search.language.startsWith('en')) return null
  const text = textIn(question.text, search.language)
  const told = sentences.find((sentence) => {
    const stems = contentStems(sentence.text, pack)
    return isTold(sentence.text, {
      text,
      isNext: question === search.coming[0],
      sharesWord: own.some((stem) => stems.has(stem)),
    })
  })
  return told ? { questionKey: question.key, start: told.start, end: told.end, score: scoreOfTold } : null
}

/** Words that run through a whole guide: they set no question apart. */
export function commonStems(
  texts: readonly string[],
  stemsOf: (text: string) => ReadonlySet<string>,
): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const text of texts) for (const stem of stemsOf(text)) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const many = Math.max(3, texts.length * 0.4)
  return new Set([...counts].filter(([, count]) => count >= many).map(([stem]) => stem))
}
