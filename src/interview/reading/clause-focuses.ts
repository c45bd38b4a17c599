/** Clauses and short sentences of an answer that can be told back, and how much each says. Pure; English. */
import { type Piece, splitSentences } from '../../study/lint/text.ts'
import type { Clause } from './clauses.ts'
import { type Focus, type Manner, round, topicFocus } from './focus.ts'
import * as lexicon from './lexicon.ts'
import { hasAny } from './measures.ts'
import { beginsWithOwnAct } from './own-acts.ts'
import { isBareQuestion } from './questions-back.ts'
import { stakesOf } from './stakes.ts'
import type { Token } from './tag-words.ts'

const sentencesRead = 3
/** A clause below this is hardly worth taking up. */
const leastClause = 0.2

/** A piece in which no clause was made out: what it tells of is known by its words only. */
export function wholeFocus({ start, end, text }: Piece, question: string): Focus {
  const flat = text.toLowerCase().replaceAll('’', "'")
  const isTalk = lexicon.conversation.test(text) || lexicon.recallsNone.test(text)
  const score = isTalk ? 0 : Math.max(leastClause, Math.min(1, scoreWords(text, question) - dangling(flat)))
  return {
    ...topicFocus('clause', { start, end }, 0),
    manner: mannerOfWhole(flat),
    score: round(score),
    isGeneral: hasAny(flat, lexicon.generalities),
    isEvaluation: hasAny(flat, lexicon.evaluations),
    isOpinion: lexicon.opinion.test(flat),
    isBarrier: isBarrier(flat),
    isNegated: lexicon.negated.test(flat),
  }
}

function mannerOfWhole(flat: string): Manner {
  if (lexicon.hypothetical.test(flat) || /\bif\b/.test(flat)) return 'hypothetical'
  return beginsWithOwnAct(flat) ? 'event' : 'topic'
}

function isBarrier(flat: string): boolean {
  return lexicon.barrier.test(flat) && !lexicon.noBarrier.test(flat)
}

/** Tagging costs: only the sentences that say most are read closely, and none that is a question or very long. */
export function pickSentences(text: string, question: string): Piece[] {
  const sentences = splitSentences(text).filter(
    ({ text }) => text.length <= 300 && !text.endsWith('?') && !isBareQuestion(text),
  )
  const scored = sentences.map((sentence, index) => ({
    sentence,
    index,
    score:
      scoreWords(sentence.text, question) +
      stakesOf(sentence.text, sentences[index + 1]?.text) +
      0.05 * (index / sentences.length),
  }))
  return scored
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, sentencesRead)
    .map(({ sentence }) => sentence)
}

/** 0 to about 1: judgements, changes, reasons and words that the question did not contain. */
export function scoreWords(text: string, question: string): number {
  const asked = new Set(question.toLowerCase().match(/[a-z'-]+/g) ?? [])
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[a-z'-]+/g) ?? []
  const own = words.filter((word) => word.length > 3 && !lexicon.functionWords.has(word) && !asked.has(word))
  const telling = words.some((word) => lexicon.evaluations.has(word)) ? 0.25 : 0
  const changing = words.some((word) => lexicon.changes.has(word)) ? 0.15 : 0
  const reasons = lexicon.causes.test(text) ? 0.1 : 0
  return Math.min(0.5, own.length / 12) + telling + changing + reasons
}

export function clauseFocus(clause: Clause, question: string): Focus {
  const text = clause.tokens.map((token) => token.lower).join(' ')
  const subject = { i: 0.15, we: 0.15, noun: 0.1, pronoun: 0 }[clause.subject]
  const length = Math.abs(clause.tokens.length - 8) > 4 ? -0.1 : 0
  const background = lexicon.background.test(text) ? -0.3 : 0
  return {
    kind: 'clause',
    start: clause.start,
    end: clause.end,
    score: round(
      Math.max(0, Math.min(1, scoreWords(text, question) + subject + length + background - dangling(text))),
    ),
    manner: mannerOf(clause, text),
    isEvaluation: hasAny(text, lexicon.evaluations),
    isGeneral: clause.tense === 'present' && hasAny(text, lexicon.generalities),
    isChange: clause.tense === 'past' && hasAny(text, lexicon.changes),
    isOpinion:
      /^(?:i|we) (?:\w+ )?(?:think|feel|believe|find|prefer|expect|hope|see|like|love|value|trust)\b/.test(
        text,
      ),
    isBarrier: clause.tense === 'present' && isBarrier(text),
    isNegated: clause.isNegated,
  }
}

const auxiliaries = new Set([
  'do',
  'does',
  'did',
  "don't",
  "doesn't",
  "didn't",
  'have',
  'has',
  "haven't",
  "hasn't",
])

/** "I don't think": thinks, not does. */
function mainVerb({ tokens, verb }: Clause): Token | undefined {
  const first = tokens[verb]
  if (!first || !auxiliaries.has(first.lower)) return first
  return tokens.slice(verb + 1, verb + 4).find((token) => token.tags.has('Verb')) ?? first
}

/** "They always sound better": who they are stands somewhere else. */
function dangling(text: string): number {
  // Of one other person: theirs to tell, and it may be private.
  if (/\b(?:he|she|him|his|hers?|he's|she's)\b/.test(text)) return 0.15
  return /^(?:they|these|those|this|that|he|she|then)\b/.test(text) ? 0.12 : 0
}

function isPerfect({ tokens, verb }: Clause): boolean {
  const finite = tokens[verb]
  const hasHave = finite && (/^(?:have|has)$/.test(finite.lower) || /'ve$/.test(finite.lower))
  return hasHave === true && tokens.slice(verb + 1, verb + 3).some(({ tags }) => tags.has('PastTense'))
}

function mannerOf(clause: Clause, text: string): Manner {
  if (lexicon.hypothetical.test(text)) return 'hypothetical'
  const finite = clause.tokens[clause.verb]
  // "I have written to them": it happened.
  if (isPerfect(clause)) return 'event'
  if (finite && /^can(?:not|'t)?$/.test(finite.lower)) return 'state'
  const verb = mainVerb(clause)
  const isState = verb === undefined || lexicon.stateVerbs.has(verb.lower)
  if (isState) return clause.tense === 'past' ? 'situation' : 'state'
  return clause.tense === 'past' ? 'event' : 'habit'
}
