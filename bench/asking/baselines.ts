/** What a question would find without us: plain BM25 over participants' turns, a threshold on the cosine, always refusing. */
import type { AskContext } from '../../src/findings/ask/ask-study.ts'
import { listTokens } from '../../src/findings/ask/record-index.ts'
import { stemOf } from '../../src/findings/ask/stems.ts'
import { searchStudy } from '../../src/findings/search-study.ts'
import { functionWords } from '../../src/findings/themes/function-words.ts'
import type { AskedQuestion, SourceTurn } from './questions.ts'

/** What a method says to one question. */
export interface Reply {
  asked: AskedQuestion
  isAnswered: boolean
  /** `interview:turn` of what it shows. */
  places: ReadonlySet<string>
}

/** As many passages as our own answers quote, so that a baseline is given the same room. */
const shown = 5
/** Usual constants of BM25 (Robertson and Zaragoza 2009). */
const saturation = 1.2
const lengthShare = 0.75

export function refuseAll(questions: readonly AskedQuestion[]): Reply[] {
  return questions.map((asked) => ({ asked, isAnswered: false, places: new Set() }))
}

/** Answers whenever the best score is over what 95 % of the unanswerable reach: kinder than life would be. */
export function askByWords(questions: readonly AskedQuestion[], turns: readonly SourceTurn[]): Reply[] {
  const documents = turns.map(({ text }) => wordsOf(text))
  const meanLength = documents.reduce((sum, words) => sum + words.length, 0) / Math.max(1, documents.length)
  const counts = documents.map((words) => countOf(words))
  const holding = new Map<string, number>()
  for (const count of counts) for (const word of count.keys()) holding.set(word, (holding.get(word) ?? 0) + 1)
  const found = questions.map((asked) => {
    const query = new Set(wordsOf(asked.question))
    const scored = counts.map((count, at) => {
      const length = 1 - lengthShare + (lengthShare * documents[at]!.length) / meanLength
      let score = 0
      for (const word of query) {
        const times = count.get(word) ?? 0
        if (times === 0) continue
        const with_ = holding.get(word)!
        const rarity = Math.log(1 + (counts.length - with_ + 0.5) / (with_ + 0.5))
        score += (rarity * times * (saturation + 1)) / (times + saturation * length)
      }
      return { place: turns[at]!.place, score }
    })
    scored.sort((a, b) => b.score - a.score)
    return {
      asked,
      best: scored[0]?.score ?? 0,
      places: new Set(scored.slice(0, shown).map(({ place }) => place)),
    }
  })
  return cutAtRefusals(found)
}

/** The same with the cosine of the question to stretches. */
export async function askByMeaning(
  context: AskContext,
  {
    studyId,
    questions,
    names,
  }: { studyId: string; questions: readonly AskedQuestion[]; names: ReadonlyMap<string, string> },
): Promise<Reply[]> {
  const found = []
  for (const asked of questions) {
    const { hits } = await searchStudy(context, {
      studyId,
      query: asked.question,
      mode: 'meaning',
      statuses: ['complete'],
      offset: 0,
      limit: shown,
    })
    found.push({
      asked,
      best: hits[0]?.similarity ?? 0,
      places: new Set(hits.map(({ quote }) => `${names.get(quote.interviewId)}:${quote.turn}`)),
    })
  }
  return cutAtRefusals(found)
}

function cutAtRefusals(
  found: readonly { asked: AskedQuestion; best: number; places: ReadonlySet<string> }[],
): Reply[] {
  const refused = found
    .filter(({ asked }) => asked.answerable === false)
    .map(({ best }) => best)
    .sort((a, b) => a - b)
  const threshold = refused[Math.ceil(0.95 * refused.length) - 1] ?? 0
  return found.map(({ asked, best, places }) => ({ asked, isAnswered: best > threshold, places }))
}

function wordsOf(text: string): string[] {
  return listTokens(text)
    .filter(({ word }) => !functionWords.has(word))
    .map(({ word }) => stemOf(word))
}

function countOf(words: readonly string[]): Map<string, number> {
  const count = new Map<string, number>()
  for (const word of words) count.set(word, (count.get(word) ?? 0) + 1)
  return count
}
