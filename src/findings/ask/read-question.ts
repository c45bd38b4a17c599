/** What a question asks: of whom, what, and which kind of answer would do. By rules over tagged words. Pure. */
import { tagWords } from '../../interview/reading/tag-words.ts'
import { type Clause, carries, clauseOf } from './clauses.ts'
import { sidesOf } from './compare-sides.ts'
import { isParticular, namesDefinite, particularPerson } from './is-particular.ts'
import { type AskKind, isOfFact, isOfOutcome, isYesOrNo, kindOf } from './question-kind.ts'
import { mentionVerbs, tellingVerbs } from './question-words.ts'
import { type Deed, readDeed } from './read-deed.ts'
import { type GroupReading, readGroup } from './read-group.ts'
import { conditionsIn, splitQuestion, takeLateConditions } from './split-question.ts'
import { readWanted, type WantedThing } from './wanted.ts'

export interface QuestionReading {
  /** As it was read: in the usual order, without courtesies. */
  question: string
  kind: AskKind
  /** Asked is whether the subject comes up, not whether something is so. */
  isMention: boolean
  /** Asked is what has happened: what is feared, planned or denied is no answer. */
  isOfFact: boolean
  /** Asked is what holds of the speakers themselves: "they themselves", "personally". */
  isOfSelf: boolean
  /** Asked is what the speakers are or have: who tells it of a pupil is no answer. */
  isOfState: boolean
  /** Asked is whether something became of one thing in particular: words near it do not tell yes from no. */
  isOfOutcome: boolean
  /** It is answered by yes or no. */
  isYesOrNo: boolean
  /** It is about one in particular, whom not all know of: "the harbour pilot". */
  isParticular: boolean
  /** It speaks of something as known that only some know of: "the council's vote". */
  isOfDefinite: boolean
  /** What that one is, where it is somebody who may have been interviewed: "the technical writer". */
  person: Clause | null
  /** Kinds of people of whom it is: any of them will do; none where it is of everybody. */
  group: GroupReading[]
  fact: Clause
  /** Each must hold of a participant for them to be counted. */
  conditions: Clause[]
  /** Sides of a comparison. */
  sides: Clause[]
  wanted: WantedThing | null
  /** Where it is asked whether anyone did it. */
  deed: Deed | null
}

const ofState =
  /\b(?:say|said|mention|report|tell us|told us) (?:that )?they (?:themselves |personally )?(?:have|had|are|were|suffer)\b|\b(?:have|has|are|is) .*\bthemselves$/u

export function readQuestion(question: string): QuestionReading {
  const text = plain(question)
  const tokens = tagWords(text)
  const lower = text.toLowerCase()
  const kind = kindOf(lower)
  const { subject, rest, asked, lead } = splitQuestion(tokens)
  const late = takeLateConditions(rest)
  const body = late.words[0] && tellingVerbs.has(late.words[0].lower) ? late.words.slice(1) : late.words
  // "Bakers etc.": an example of who it may be, and no bound on whom it is of.
  const isExample = kind === 'count' && subject.some((token) => /^etc\.?$/u.test(token.lower))
  const narrowing = [...(isExample ? [] : conditionsIn(subject)), ...lead, ...late.conditions]
  // Only a count needs to know of whom it is; else whoever says it is an answer, and the words are looked for together.
  const isCounted = kind === 'count' || lead.length > 0 || late.conditions.length > 0
  const inFact = isCounted ? body : [...subject, ...body]
  const heard = clauseOf([...asked, ...inFact])
  // Where nothing else is left, the telling is what is asked for: "Who does not tell others?"
  const fact = heard.words.some(carries) ? heard : clauseOf([...asked, ...inFact], { withTelling: true })
  const pointsBack = body.some((token) => /^(?:it|them|this|these)$/u.test(token.lower))
  if (isCounted) {
    for (const condition of narrowing) {
      const joins = (pointsBack && !condition.isKindOfPerson) || !fact.words.some(carries)
      if (joins)
        for (const word of condition.words)
          if (!fact.words.some((other) => other.word === word.word)) fact.words.push(word)
    }
  }
  const person = isParticular(tokens) || kind === 'open' ? particularPerson(tokens) : null
  return {
    question: text,
    kind,
    isMention:
      late.words.some((token) => mentionVerbs.has(token.lower)) ||
      /\b(?:about|regarding|concerning|mention of|bring up|come up|think of|make of)\b/u.test(lower),
    isOfFact: isOfFact(kind, lower, tokens),
    isOfSelf: /\b(?:themsel(?:f|ves)|personally|(?:on|of) their own)\b/u.test(lower),
    isOfState: isCounted && ofState.test(lower),
    isOfOutcome: isOfOutcome(kind, lower),
    isYesOrNo: isYesOrNo(kind, lower),
    isParticular: isParticular(tokens),
    isOfDefinite: namesDefinite(tokens) || isParticular(tokens),
    person: person && { ...clauseOf(person), isKindOfPerson: true },
    group: kind === 'count' ? [] : readGroup(tokens),
    fact,
    conditions: isCounted ? narrowing : [],
    sides: kind === 'comparison' ? sidesOf([...asked, ...body], subject) : [],
    wanted: readWanted(lower),
    deed: kind === 'existence' && !fact.isNegated ? readDeed(lower) : null,
  }
}

/** Where no number is asked none is told: of voices nobody knows how many more there are. */
export function asksHowMany({ kind }: Pick<QuestionReading, 'kind'>): boolean {
  return kind === 'count' || kind === 'comparison' || kind === 'superlative'
}

/** "In how many talks is it likened to a lathe?", "In how many interviews does the ferry come up?" */
const inHowMany =
  /^in how many (?:of (?:the |these |those )?)?(?:\d+ )?(?:interviews|conversations|transcripts|talks|chats|sessions|records|cases)\b,? (?:(?:is|are|was|were|does|do|did|has|have) )?(?:there )?/iu

/** In the usual order, without the courtesies around it, and without a second question behind the first. */
function plain(question: string): string {
  return (
    question
      .trim()
      .replaceAll('’', "'")
      .replace(/(?<=\p{L}{2}[)"']?)\?\s+\p{Lu}.*$/u, '')
      .replace(/[?!.\s]+$/u, '')
      .replace(/^(?:so|and|ok|okay|please|now|well|also)\b[,\s]+/iu, '')
      .replace(
        /^(?:can|could) you (?:please )?tell me\b\s*|^tell me\b\s*|^i(?:'d| would) like to know\b\s*/iu,
        '',
      )
      // "Is there a nurse in the set": of everybody.
      .replace(
        /\s(?:in|among|within|from) (?:the|this|our) (?:set|sample|dataset|data set|pool|corpus|batch)\b(?=$|[,;])/iu,
        '',
      )
      .replace(/^(?:roughly|approximately|about|exactly|around|overall|in total)\b[,\s]+(?=how |what )/iu, '')
      .replace(inHowMany, 'How many say that ')
      .replace(
        /^(how many) say that (.+?) (?:comes?|came|crops?|cropped|turns?|turned) up$/iu,
        '$1 mention $2',
      )
      .replace(/^(how many) say that (?:people|participants|interviewees|they|we) /iu, '$1 ')
      // "How many of the 500 mention it": of everybody, and no number that anybody would have to say.
      .replace(/^(how many) (?:out )?of (?:the |these |those |all )*\d+\b,?\s*/iu, '$1 ')
      .replace(/^(?:the |a )?(?:count|number|tally) of (?=\p{L})/iu, 'How many ')
      .replace(/^(.+?)\s*[:,–—-]\s*how many(?: (?:of them|are there))?$/iu, 'How many $1')
      .replace(
        /^(.+?)\s*(?:[:,]|\s[–—-])\s*how many (?:of them |people |of these )?(.+?) (?:it|them|that|this)$/iu,
        'How many $2 $1',
      )
      .replace(/,? and (?:who|how|why|what|when|where|which)\b.*$/iu, '')
      .replace(
        /,? (?:according to|in the view of|in the words of) (?:the )?(?:people|participants|interviewees|them)$/iu,
        '',
      )
  )
}
