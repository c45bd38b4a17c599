/** All words of an answer that a follow-up could take up, those that say most first. Pure; English. */
import { countWords, splitSentences } from '../../study/lint/text.ts'
import { findBareWord } from './bare-word.ts'
import { clauseFocus, leastClause, pickSentences, scoreWords, wholeSentences } from './clause-focuses.ts'
import { clausesOfTokens } from './clauses.ts'
import type { ReadingContext } from './context.ts'
import { type Focus, topicFocus } from './focus.ts'
import * as lexicon from './lexicon.ts'
import { findLooseTerms, findQuotedTerms, type Place } from './phrases.ts'
import { specialFocuses } from './screen-focuses.ts'
import { findSignals, isGrave, takenBackUntil } from './signals.ts'
import { tagWords } from './tag-words.ts'
import { findThings, type Thing } from './things.ts'

/** A clause that says so much is enough to go on with: the other sentences need not be tagged. */
const goodEnough = 0.5

export function findFocuses(text: string, context: ReadingContext): Focus[] {
  const { question } = context
  if (countWords(text) < 4) {
    const word = findBareWord(text)
    const named = findThings(tagWords(text), question).slice(0, 1)
    return [
      ...(word ? [{ ...topicFocus('bare_word', word, 0.9), bare: word.bare }] : []),
      ...named.map((place) => topicFocus('phrase', place, 0.6)),
      ...specialFocuses(text, context),
    ]
  }
  const clauses: Focus[] = []
  const places: Thing[] = []
  for (const sentence of pickSentences(text, question)) {
    const tokens = tagWords(sentence.text, sentence.start)
    for (const clause of clausesOfTokens(tokens, { sentence })) {
      if (!lexicon.recallsNone.test(sentence.text)) clauses.push(clauseFocus(clause, question))
    }
    places.push(...findThings(tokens, question))
    if (clauses.some(({ score }) => score >= goodEnough)) break
  }
  if (!clauses.some(({ score }) => score >= leastClause)) clauses.push(...wholeSentences(text, question))
  const focuses = [
    ...clauses,
    ...findQuotedTerms(text).map((place) => topicFocus('term', place, 1)),
    ...findLooseTerms(text, question).map((place) => topicFocus('term', place, 0.7)),
    ...[...places]
      .sort((a, b) => b.score - a.score)
      .slice(0, mostThings)
      .map((thing) => topicFocus('phrase', thing, weightOfThing(thing))),
    ...findSignals(text.replaceAll('’', "'")).map(({ kind, measure, ...place }) => ({
      ...topicFocus(kind, place, weightOf(text, place, question)),
      ...(measure && { measure }),
    })),
    ...specialFocuses(text, context),
  ]
  // What they took back is not what they say: only what stands after it counts.
  const from = takenBackUntil(text)
  return focuses
    .filter(({ start, kind }) => start >= from && !(kind === 'phrase' && isGrave(text)))
    .sort((a, b) => b.score - a.score)
    .slice(0, 16)
}

const mostThings = 5
const weightOfThing = ({ score }: Thing) => Math.max(0, Math.min(0.7, 0.2 * score + 0.06))

/** A small thing in a sentence that says much counts more than one said in passing. */
function weightOf(text: string, { start, end }: Place, question: string): number {
  const sentence = splitSentences(text).find((each) => each.start <= start && end <= each.end)
  return Math.min(1, 0.3 + scoreWords(sentence?.text ?? '', question))
}
