/**
 * Our question said again where they asked what it means: with the one of two things that it was about, with their words
 * that it pointed at, or with what the guide was asking about. The same question in every case. English.
 */
import { countWords, splitSentences } from '../../study/lint/text.ts'
import { findVerb, readSubject } from '../reading/grammar.ts'
import { tellingWords } from '../reading/repair.ts'
import { type Token, tagWords } from '../reading/tag-words.ts'
import { turnTokens } from './turn-around.ts'
import type { TalkWording } from './wordings.ts'

/** `{o}` what they offered, `{q}` their words, `{topic}` of the guide, `{again}` our question. */
export const repairWordings = {
  /** One of several. */
  chosen: [
    { id: 'repair.meant', text: 'I meant {o}. {again}' },
    { id: 'repair.thinking', text: 'I was thinking of {o}. {again}' },
    { id: 'repair.mind', text: 'I had {o} in mind. {again}' },
    { id: 'repair.take', text: 'Let us take {o}. {again}' },
  ],
  /** The one that they name. */
  granted: [
    { id: 'repair.yes', text: 'Yes, {o}. {again}' },
    { id: 'repair.yes-meant', text: 'Yes, I meant {o}. {again}' },
    { id: 'repair.exactly', text: 'Exactly, {o}. {again}' },
  ],
  /** Of two that the guide's question leaves open. */
  either: [
    { id: 'repair.either', text: 'Either of them, whichever comes to mind first. {again}' },
    { id: 'repair.whichever', text: 'Whatever you understand by it is right. {again}' },
    { id: 'repair.both', text: 'Both are fine; begin with the one that you like. {again}' },
  ],
  pointed: [
    { id: 'repair.unclear', text: 'Sorry, that was not clear. I meant this: “{q}”. {again}' },
    { id: 'repair.this', text: 'I was thinking of this: “{q}”. {again}' },
    { id: 'repair.should', text: 'Sorry, I should have said what I mean: “{q}”. {again}' },
    { id: 'repair.about', text: 'It was about this: “{q}”. {again}' },
  ],
  topic: [
    { id: 'repair.topic', text: 'Sorry, that was not clear. It is about {topic}. {again}' },
    { id: 'repair.still', text: 'I am still asking about {topic}. {again}' },
    { id: 'repair.put', text: 'Let me put it more clearly: it is about {topic}. {again}' },
  ],
} as const satisfies Record<string, readonly TalkWording[]>

export interface ToRepair {
  /** What they offer, as they wrote it. */
  options: readonly string[]
  /** Their words that the follow-up was about; null where it was about none, or the guide's question is on the screen. */
  about: string | null
  /** What they said before that, in which what they offer may stand. */
  answer: string | null
  /** What is said again. */
  again: string
  /** The guide's question. */
  question: string
  /** What the guide was asking about. */
  topic: string | null
  isFollowUp: boolean
}

export interface RepairText {
  list: readonly TalkWording[]
  fill: (text: string) => string
}

/** Null where nothing can be named: then it is owned that the question was not clear, or it is put in other words. */
export function repairText(asked: ToRepair): RepairText | null {
  const { options, about, topic, isFollowUp } = asked
  const again = withoutLead(asked.again)
  const fillAgain = (text: string) => text.replace('{again}', () => again)
  const option = options.length === 0 ? null : chooseOption(asked)
  if (option !== null && isOpenToAll(asked)) return { list: repairWordings.either, fill: fillAgain }
  if (option !== null) {
    const list = options.length > 1 ? repairWordings.chosen : repairWordings.granted
    return { list, fill: (text) => fillAgain(text).replace('{o}', () => option) }
  }
  if (isFollowUp)
    return about === null
      ? null
      : { list: repairWordings.pointed, fill: (text) => fillAgain(text).replace('{q}', () => about) }
  return topic === null
    ? null
    : { list: repairWordings.topic, fill: (text) => fillAgain(text).replace('{topic}', () => topic) }
}

/** The guide's own question tells none of what they offer from the others, so that it is for them to take. */
function isOpenToAll({ options, question, isFollowUp }: ToRepair): boolean {
  if (isFollowUp || options.length < 2) return false
  const shares = options.map((option) => nearTo(option, question))
  return Math.max(...shares) === Math.min(...shares)
}

/** All of "the last one" is in our question, of "the first visit" only a part. */
function nearTo(option: string, text: string | null): number {
  const [own, words] = [tellingWords(option), new Set(tellingWords(text ?? ''))]
  return own.filter((word) => words.has(word)).length / Math.max(1, own.length)
}

/** The one that our question was about; where nothing tells, the one they spoke of last. Null where it was about none. */
function chooseOption({ options, about, answer, question, isFollowUp }: ToRepair): string | null {
  const weighed = options.map((option) => {
    const turned = turnOption(option)
    return {
      turned,
      // What they said of it last, "that" points at.
      score: 4 * nearTo(option, about) + 2 * nearTo(option, question) + lastPlace(option, answer),
      isAbout: nearTo(option, about) > 0,
    }
  })
  const isOther = isFollowUp && about !== null && options.length === 1 && !weighed[0]!.isAbout
  if (isOther) return null
  return weighed.sort((a, b) => b.score - a.score)[0]?.turned ?? null
}

/** 0 to 1: how far behind it stands in what they said. */
function lastPlace(option: string, answer: string | null): number {
  if (!answer) return 0
  const words = new Set(tellingWords(option))
  const sentences = splitSentences(answer)
  const at = sentences.findLastIndex(({ text }) => tellingWords(text).some((word) => words.has(word)))
  return (at + 1) / (sentences.length + 1)
}

/** In the second person, and small where it begins no name. */
function turnOption(option: string): string | null {
  const tokens = tagWords(option)
  const first = tokens[0]
  const turned = turnTokens(tokens, 0)
  if (!first || turned === null || isSaying(tokens)) return null
  return isName(first) ? turned : turned.charAt(0).toLowerCase() + turned.slice(1)
}

/** A sentence of theirs, or what begins like one: it is never said as if it were ours. */
function isSaying(tokens: readonly Token[]): boolean {
  const [first] = tokens
  if (!first || tokens.length > mostOfNamed) return true
  const isCapital = /^\p{Lu}/u.test(first.text) && !isName(first) && !/^I\b/.test(first.text)
  if (isCapital && tokens.length > 3) return true
  const subject = readSubject(tokens, 0)
  return subject !== null && findVerb(tokens, subject) >= 0 && !opensClause.test(first.lower)
}
const mostOfNamed = 8
/** "When they left", "how it looks": which part of it is meant. */
const opensClause = /^(?:when|where|how|what|who|which|why|whether|if|after|before)$/

const isName = ({ tags }: Token) =>
  ['ProperNoun', 'Person', 'Place', 'Organization'].some((tag) => tags.has(tag))

/** A sentence before the question that quotes them stands for what is now named. */
function withoutLead(text: string): string {
  const sentences = splitSentences(text)
  const kept = sentences.filter((sentence, at) => at === sentences.length - 1 || !sentence.text.includes('“'))
  return kept.map((sentence) => sentence.text).join(' ')
}

const topics = [
  /\b(?:tell (?:us|me) (?:about|of)|tell (?:us|me)(?= how you)|walk (?:us|me) through|talk (?:us|me) through|describe|think (?:back )?(?:of|about|to)) (.+?)(?:, (?:from|if|in|step|as|and)\b[^.?!]*)?[.?!]/i,
  /\bwhat part does (.+?) play\b/i,
]
const mostOfTopic = 14

/** What a question of the guide asks about, named by its own words: "the last time you moved". */
export function topicOf(question: string): string | null {
  const found = topics.flatMap((pattern) => pattern.exec(`${question.trim()}.`)?.[1]?.trim() ?? [])[0]
  if (found === undefined || countWords(found) > mostOfTopic || pointing.test(found)) return null
  return found
}

const pointing = /^(?:it|that|this|them|one|yourself)\b/i
