/**
 * Open threads: things they named in earlier answers that no follow-up took up, those that belong to the question now on
 * the table first. By shared words, so that a thread is never far-fetched. Pure.
 */

import { countStopWords } from '../study/lint/detect-by-stop-words.ts'
import { packFor } from '../study/lint/index.ts'
import type { LanguagePack } from '../study/lint/packs/pack.ts'
import { contentStems } from '../study/lint/questions.ts'
import { splitSentences } from '../study/lint/text.ts'
import { textIn } from '../study/model.ts'
import type { GuideIndex } from './guide-index.ts'
import { stakesOf } from './reading/stakes.ts'
import { type Token, tagWords } from './reading/tag-words.ts'
import { findThings, type Thing } from './reading/things.ts'
import { type Focus, topicFocus } from './reading.ts'
import { callsForCare, type InterviewState, isTakenUp, type TurnReference } from './state.ts'

const mostThreads = 3
/** A thread from the answer just before is no return. */
const turnsBetween = 3
/** Older ones are not read again: a turn costs the same however long the interview is. */
const answersRead = 5
const sentencesRead = 2
/** A thing of two words or more that say something: a single word is the topic itself more often than not. */
const leastTelling = 2.2
const leastShared = 2
const leastStakes = 0.1

/** Best first; a score from `linkedFrom` on belongs to the question. `textOf` gives a turn's words, or null when erased. */
export function findThreads(
  state: InterviewState,
  index: GuideIndex,
  textOf: (turn: number) => string | null,
): Focus[] {
  const present = state.lastAnswer?.questionKey
  const placed = present === undefined ? undefined : index.byKey.get(present)
  const pack = packFor(state.language)
  if (!placed || !pack || !state.language.startsWith('en')) return []
  const say = (question: typeof placed.question) =>
    textIn(question.text, state.language, index.guide.language)
  const wanted = contentStems(say(placed.question), pack)
  const asked = askedOf(state, textOf)
  const later = stemsSaid(state, textOf, pack)
  const found: { focus: Focus; rank: number }[] = []
  for (const reference of earlierAnswers(state, present!)) {
    const { turn, questionKey } = reference
    const text = textOf(turn)
    const question = questionKey === null ? undefined : index.byKey.get(questionKey)?.question
    if (!text || !question) continue
    for (const thing of thingsIn(tokensOf(reference, text, pack), `${say(question)} ${asked}`)) {
      if (isTakenUp(state, { turn, start: thing.start, end: thing.end })) continue
      if (wasSpokenOf(text.slice(thing.start, thing.end), later(turn), pack)) continue
      const stems = contentStems(text.slice(thing.start, thing.end), pack)
      const isLinked = [...stems].some((stem) => wanted.has(stem))
      if (thing.score < (isLinked ? leastShared : leastTelling)) continue
      // What was said in passing stays behind.
      if (stakesOf(sentenceOf(text, thing)) < leastStakes) continue
      const score = Math.min(1, thing.score / 6) + (isLinked ? linkedFrom : 0)
      found.push({ focus: { ...topicFocus('phrase', thing, score), turn }, rank: score + turn / 10_000 })
    }
  }
  return found
    .sort((a, b) => b.rank - a.rank)
    .slice(0, mostThreads)
    .map(({ focus }) => focus)
}

const turnsLater = 12

/** The words of each sentence that was said after a turn, theirs and ours, of late. Read once, and only where they are asked for. */
function stemsSaid(
  { turns }: InterviewState,
  textOf: (turn: number) => string | null,
  pack: LanguagePack,
): (after: number) => ReadonlySet<string>[] {
  let said: { turn: number; stems: ReadonlySet<string> }[] | null = null
  const read = () =>
    turns
      .filter(({ kind }) => kind === 'answer' || kind === 'probe')
      .slice(-turnsLater)
      .flatMap(({ turn }) =>
        splitSentences(textOf(turn) ?? '').map(({ text }) => ({ turn, stems: contentStems(text, pack) })),
      )
  return (after) => {
    said ??= read()
    return said.filter(({ turn }) => turn > after).map(({ stems }) => stems)
  }
}

/** In one sentence since then with most of its words: it was gone on about. */
function wasSpokenOf(thing: string, since: readonly ReadonlySet<string>[], pack: LanguagePack): boolean {
  const own = [...contentStems(thing, pack)]
  return since.some((said) => own.filter((stem) => said.has(stem)).length > own.length / 2)
}

const sentenceOf = (text: string, { start }: Thing) =>
  splitSentences(text).find((each) => each.start <= start && start < each.end)?.text ?? ''

/** From here on a thread shares a word with the question. */
export const linkedFrom = 0.6

function earlierAnswers(state: InterviewState, present: string): TurnReference[] {
  return state.turns
    .filter(
      ({ kind, turn, questionKey }) =>
        kind === 'answer' &&
        questionKey !== present &&
        state.nextTurn - turn >= turnsBetween &&
        !callsForCare(state, turn),
    )
    .slice(-answersRead)
}

/** What follow-ups asked about before is no open thread. */
function askedOf(state: InterviewState, textOf: (turn: number) => string | null): string {
  return state.turns
    .filter(({ kind }) => kind === 'probe')
    .map(({ turn }) => textOf(turn) ?? '')
    .join(' ')
}

/** Of so many words and more, a sentence with fewer stop words is another language's, whose every word looks like a thing. */
const fewestWords = 4
const leastStopWords = 0.2

function isOfAnother(sentence: string, pack: LanguagePack): boolean {
  const { words, share } = countStopWords(sentence, pack)
  return words >= fewestWords && share < leastStopWords
}

/** Words of a turn's first sentences, tagged: every later turn of the interview looks at them, and they go with its state. */
const tagged = new WeakMap<TurnReference, { text: string; sentences: readonly (readonly Token[])[] }>()

function tokensOf(reference: TurnReference, text: string, pack: LanguagePack): readonly (readonly Token[])[] {
  const known = tagged.get(reference)
  if (known?.text === text) return known.sentences
  const sentences = splitSentences(text)
    .filter((sentence) => sentence.text.length <= 300 && !sentence.text.endsWith('?'))
    .filter((sentence) => !isOfAnother(sentence.text, pack))
    .slice(0, sentencesRead)
    .map((sentence) => tagWords(sentence.text, sentence.start))
  tagged.set(reference, { text, sentences })
  return sentences
}

function thingsIn(sentences: readonly (readonly Token[])[], known: string): Thing[] {
  return sentences.flatMap((tokens) => findThings(tokens, known))
}
