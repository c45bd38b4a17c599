/** Cuts an interview that was held into the facts that its participant holds. */
import { countWords, type Piece, splitSentences } from '../../study/lint/text.ts'
import type { HeldFact, RehearsedPerson, SpokenTurn } from './model.ts'
import { sameWords, stemsAsked, stemsSaid } from './words.ts'

export interface HeldInterview {
  personId: string
  language?: string
  turns: readonly SpokenTurn[]
  origin?: RehearsedPerson['origin']
}

/** A longer sentence says more than one thing and is cut where two clauses join. */
const mostWords = 26
/** A clause shorter than this stays with its neighbour. */
const leastClause = 7
/** Fewer content words say nothing that could be asked for. */
const leastStems = 2

export function personFrom(interview: HeldInterview): RehearsedPerson {
  const facts = cutFacts(interview.turns)
  const breaths = new Set(facts.map(({ breath }) => breath)).size
  return {
    personId: interview.personId,
    language: interview.language ?? 'en',
    origin: interview.origin ?? 'interview',
    facts,
    usualFacts: breaths === 0 ? 0 : facts.length / breaths,
    weights: weigh(facts),
  }
}

/** In the order in which they were said; greetings, thanks, questions of theirs, "no, that was all" and repetitions are left out. */
export function cutFacts(turns: readonly SpokenTurn[]): HeldFact[] {
  const facts: HeldFact[] = []
  const known = new Set<string>()
  let breath = 0
  let question = ''
  for (const { role, text } of turns) {
    if (role === 'interviewer') {
      question = questionsIn(text)
      continue
    }
    const asked = { context: stemsAsked(question), question: sameWords(question) }
    for (const piece of splitSentences(text).flatMap(cutSentence)) {
      const stems = stemsSaid(piece)
      const key = [...stems].sort().join(' ')
      if (stems.size < leastStems || piece.endsWith('?') || isCourtesy(piece) || known.has(key)) continue
      known.add(key)
      facts.push({ at: facts.length, breath, text: piece, words: countWords(piece), stems, ...asked })
    }
    breath++
  }
  return facts
}

/** What asks something in an interviewer's turn; where nothing does, its last sentence. */
function questionsIn(text: string): string {
  const sentences = splitSentences(text).map((sentence) => sentence.text)
  const asking = sentences.filter((sentence) => sentence.endsWith('?'))
  return (asking.length > 0 ? asking : sentences.slice(-1)).join(' ')
}

const joint =
  /(?:;|,? [-–—]|,)\s+(?=(?:and|but|so|because|which|while|although|though|then|or|if|when|as|i|we|it|they|this|that)\b)|\s+(?=(?:but|because|although|so that|which)\s)/gi

function cutSentence({ text }: Piece): string[] {
  if (countWords(text) <= mostWords) return [text]
  const middle = text.length / 2
  const cuts = [...text.matchAll(joint)]
    .map((match) => ({ left: text.slice(0, match.index), right: text.slice(match.index + match[0].length) }))
    .filter(({ left, right }) => countWords(left) >= leastClause && countWords(right) >= leastClause)
    .sort((a, b) => Math.abs(a.left.length - middle) - Math.abs(b.left.length - middle))
  const cut = cuts[0]
  if (!cut) return [text]
  return [cut.left, cut.right].flatMap((half) => cutSentence({ start: 0, end: half.length, text: half }))
}

const courtesy =
  /^(?:(?:yes|yeah|yep|sure|no|nope|hi|hello|ok|okay|great|perfect|absolutely|of course)[,.! ]*)*(?:(?:that|this|it|all)(?:'?s| is| was)? ?(?:sounds?|all|it|everything)|sounds? (?:good|great|fine)|(?:i'm|i am|let's|lets) (?:ready|go|begin|start)|(?:no|any) (?:more )?questions|thank|thanks|nothing (?:else|more|to add)|you(?:'re| are) welcome|(?:i think|i believe|i feel)(?: that)? (?:we|you)(?:'ve| have)? (?:covered|got)|(?:have|has) a (?:good|great|nice)|(?:it was|it's been|i(?:'ve)? (?:really )?enjoyed)\b)/i

function isCourtesy(sentence: string): boolean {
  return countWords(sentence) <= 16 && courtesy.test(sentence.replaceAll('’', "'"))
}

/** Inverse document frequency over the person's own facts (Spärck Jones 1972), scaled to 0 to 1. */
function weigh(facts: readonly HeldFact[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { stems, context } of facts) {
    for (const stem of new Set([...stems, ...context])) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  // One more than there are: a word in all facts of somebody who was asked a single thing still names that thing.
  const all = facts.length + 1
  return new Map([...counts].map(([stem, count]) => [stem, Math.log(all / count) / Math.log(all)]))
}
