/**
 * What a rehearsed participant says to an utterance.
 *
 * - To a question they tell the facts nearest to it, briefly: half of a usual answer of theirs, at least one fact.
 * - To a follow-up they tell one fact more of what they were telling (a neighbour: said in the same breath). If it
 *   takes up words of their last answers, then with the chance of the probing bonus one more: a neighbour or a fact
 *   elsewhere that shares those words. Without a bonus the two kinds of follow-up are the same to them.
 * - With nothing left they say so; a question put again hears that it was answered; two at once are asked back.
 * - With the penalty for praise and pressure every such utterance makes all later answers a fifth shorter, down to
 *   two fifths.
 */
import { randomFor } from '../random.ts'
import { type Heard, hearUtterance } from './hear-utterance.ts'
import { nearFacts, nearness, tellingEnough, wasAsked } from './match-facts.ts'
import type {
  HeardAs,
  HeldFact,
  Memory,
  RehearsedPerson,
  RehearsedReply,
  ReplyKind,
  Temper,
} from './model.ts'

export interface Answering {
  person: RehearsedPerson
  temper: Temper
  seed: number
}

export interface Answered {
  reply: RehearsedReply
  memory: Memory
}

const briefShare = 0.5
const strainedShare = 0.8
const leastStrained = 0.4
/** Which of two topics about as near is told of first is drawn. */
const jitter = 0.1

export function answerAs(answering: Answering, memory: Memory, utterance: string): Answered {
  const { person, temper, seed } = answering
  const heard = hearUtterance(person, memory, utterance)
  const strains = memory.strains + (heard.hasPraise || heard.hasPressure ? 1 : 0)
  const random = randomFor(seed, `rehearsal:${person.personId}:${memory.replies}`)
  const patience = temper.praisePenalty ? Math.max(leastStrained, strainedShare ** strains) : 1
  const { kind, facts } = choose({ ...answering, memory, heard, patience, random })
  const reply: RehearsedReply = {
    text: facts.length > 0 ? tell(facts) : wordless(kind, random),
    kind,
    heardAs: nameOf(heard),
    facts: facts.map(({ at }) => at),
  }
  return { reply, memory: remember({ ...memory, strains }, heard, reply) }
}

function nameOf({ sense, takenUp }: Heard): HeardAs {
  if (sense !== 'follow_up') return sense
  return takenUp.size > 0 ? 'own_words' : 'more'
}

interface Choosing extends Answering {
  memory: Memory
  heard: Heard
  /** What praise and pressure left of the length of an answer, 0 to 1. */
  patience: number
  random: () => number
}

interface Choice {
  kind: ReplyKind
  facts: readonly HeldFact[]
}

function choose(choosing: Choosing): Choice {
  switch (choosing.heard.sense) {
    case 'double':
      return { kind: 'which_of_two', facts: [] }
    case 'repeat':
      return { kind: 'asked_again', facts: [] }
    case 'question':
      return answerQuestion(choosing)
    case 'follow_up':
      return addSomething(choosing)
  }
}

function answerQuestion({ person, memory, heard, patience, random }: Choosing): Choice {
  // "Tell me about yourself" names nothing: they begin where they would.
  const isNew = heard.stems.size === 0 && !person.facts.some((fact) => wasAsked(fact, heard.question))
  const near = isNew ? person.facts.map((fact) => ({ fact, score: 1 })) : nearFacts(person, heard)
  const untold = near.filter(({ fact }) => !memory.told.has(fact.at))
  if (untold.length === 0) return { kind: near.length > 0 ? 'said_already' : 'nothing_near', facts: [] }
  const wanted = Math.max(1, roundBy(random, briefShare * person.usualFacts * patience))
  const shift = new Map(untold.map(({ fact }) => [fact.breath, 1]))
  for (const breath of shift.keys()) shift.set(breath, 1 + jitter * (random() - 0.5))
  const facts = untold
    .map(({ fact, score }) => ({ fact, score: score * shift.get(fact.breath)! }))
    .sort((a, b) => b.score - a.score || a.fact.at - b.fact.at)
    .slice(0, wanted)
    .map(({ fact }) => fact)
  return { kind: 'answered', facts: inOrder(facts) }
}

function addSomething({ person, temper, memory, heard, patience, random }: Choosing): Choice {
  const breaths = new Set(memory.onTopic.flat().map((at) => person.facts[at]!.breath))
  const isUntold = (fact: HeldFact) => !memory.told.has(fact.at)
  const neighbours = person.facts.filter((fact) => breaths.has(fact.breath) && isUntold(fact))
  const first = random() < patience ? neighbours[0] : undefined
  const isDrawn = random() < temper.probingBonus * patience
  const second = isDrawn ? takeUp(person, heard.takenUp, { isUntold, neighbours, besides: first }) : undefined
  const facts = [first, second].filter((fact) => fact !== undefined)
  return facts.length === 0 ? { kind: 'nothing_more', facts: [] } : { kind: 'added', facts: inOrder(facts) }
}

interface TakingUp {
  isUntold: (fact: HeldFact) => boolean
  neighbours: readonly HeldFact[]
  besides: HeldFact | undefined
}

/** What the words that were taken up bring back: the fact that shares most of them, else a neighbour. */
function takeUp(
  person: RehearsedPerson,
  takenUp: ReadonlySet<string>,
  { isUntold, neighbours, besides }: TakingUp,
): HeldFact | undefined {
  if (takenUp.size === 0) return undefined
  const shared = person.facts
    .filter((fact) => fact !== besides && isUntold(fact))
    .map((fact) => ({ fact, score: nearness(person, { ...fact, context: new Set() }, takenUp) }))
    .filter(({ score }) => score >= tellingEnough)
    .sort((a, b) => b.score - a.score || a.fact.at - b.fact.at)
  return shared[0]?.fact ?? neighbours.find((fact) => fact !== besides)
}

/** A share of a fact is told with that chance, so that averages hold. */
function roundBy(random: () => number, value: number): number {
  return Math.floor(value) + (random() < value % 1 ? 1 : 0)
}

const inOrder = (facts: readonly HeldFact[]) => [...facts].sort((a, b) => a.at - b.at)

function tell(facts: readonly HeldFact[]): string {
  return facts.map(({ text }) => (/[.?!…]["”’')]*$/.test(text) ? text : `${text}.`)).join(' ')
}

const wordlessReplies: Record<Exclude<ReplyKind, 'answered' | 'added'>, readonly string[]> = {
  nothing_more: ['No, that is about it.', 'Nothing more on that.', 'No, that was all.'],
  nothing_near: ["I don't know.", 'Nothing comes to mind.', "I can't think of anything."],
  said_already: ['I think I told you what there is.', 'I have told you about that.'],
  asked_again: ['I already said that.', 'I already answered that.'],
  which_of_two: ['Which of the two?', 'Which one should I answer?'],
}

function wordless(kind: ReplyKind, random: () => number): string {
  if (kind === 'answered' || kind === 'added') return ''
  const replies = wordlessReplies[kind]
  return replies[Math.floor(random() * replies.length)]!
}

function remember(memory: Memory, { sense, stems, allStems }: Heard, { facts }: RehearsedReply): Memory {
  const told = facts.length === 0 ? memory.told : new Set([...memory.told, ...facts])
  const isNewTopic = sense === 'question'
  const before = isNewTopic ? [] : memory.onTopic
  return {
    ...memory,
    replies: memory.replies + 1,
    told,
    onTopic: facts.length === 0 ? before : [...before, facts],
    asked:
      sense === 'double'
        ? memory.asked
        : [...memory.asked, { stems, allStems, isAnswered: facts.length > 0 }],
  }
}
