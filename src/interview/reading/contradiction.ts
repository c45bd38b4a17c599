/**
 * A sentence that says the opposite of an earlier one: about the same thing (most content words shared), one of them
 * denied, or with an opposite how-often or judgement. Strict on purpose: holding a contradiction against somebody that
 * is none does harm, missing one costs a question. Pure and lexical.
 */
import { packFor } from '../../study/lint/index.ts'
import { contentStems } from '../../study/lint/questions.ts'
import { plain, splitSentences } from '../../study/lint/text.ts'
import type { Place } from './phrases.ts'

export interface EarlierTurn {
  turn: number
  text: string
  /** What it answers. */
  question?: string
}

export interface Contradiction {
  /** In the new answer. */
  now: Place
  /** In the earlier turn. */
  before: Place & { turn: number }
}

const negation =
  /\b(?:not|no|nobody|nothing|none|neither|nor|without|cannot|(?:do|does|did|is|are|was|were|have|has|had|ca|could|wo|would|should)n'?t)\b/g
const opposites: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:always|every time|all the time|constantly|daily|every day)\b/,
    /\b(?:never|rarely|hardly ever|seldom|almost never)\b/,
  ],
  [
    /\b(?:love|loved|like|liked|enjoy|enjoyed|prefer|preferred)\b/,
    /\b(?:hate|hated|dislike|disliked|can't stand|despise)\b/,
  ],
  [/\b(?:easy|easier|simple|simpler)\b/, /\b(?:hard|harder|difficult|complicated)\b/],
  [/\b(?:cheap|cheaper|inexpensive)\b/, /\b(?:expensive|pricey|costly)\b/],
  [/\b(?:fast|faster|quick|quicker)\b/, /\b(?:slow|slower)\b/],
]
const seldom = /\b(?:never|rarely|seldom|hardly|barely)\b/
/** "It is easy when ..., but hard when ...": both can be so. */
const qualified =
  /\b(?:but|although|though|however|except|unless|if|when|while|sometimes|depends|depending|whereas|used to|no longer|anymore|any more|until|since|now|before|back then|at first|first|later|yet|other|others|else|only|just)\b/

const fewestShared = 2
const shareOfShorter = 0.75
/** What one of them has besides makes it of something else: "I use it", and "I do not use it for letters to the bank". */
const mostBeside = 1

/** The first such pair, or null. `earlier` oldest first. */
export function findContradiction(
  text: string,
  earlier: readonly EarlierTurn[],
  language: string,
): Contradiction | null {
  const pack = packFor(language)
  if (!pack) return null
  const stemsOf = (sentence: string) => {
    const stems = new Set(contentStems(sentence, pack))
    for (const pair of opposites) {
      for (const side of pair) for (const word of sentence.match(side) ?? []) stems.delete(pack.stem(word))
    }
    return stems
  }
  const mine = splitSentences(text)
    .map((sentence) => ({ ...sentence, flat: plain(sentence.text) }))
    .filter(({ flat }) => !flat.endsWith('?') && !qualified.test(flat))
    .map((sentence) => ({ ...sentence, stems: stemsOf(sentence.flat) }))
    .filter(({ stems }) => stems.size >= fewestShared)
  if (mine.length === 0) return null
  for (const { turn, text: said } of earlier) {
    for (const sentence of splitSentences(said)) {
      const flat = plain(sentence.text)
      if (flat.endsWith('?') || qualified.test(flat)) continue
      const stems = stemsOf(flat)
      const against = mine.find(
        (now) =>
          isOpposite(flat, now.flat) && isSameMatter(stems, now.stems) && !isNarrowed({ flat, stems }, now),
      )
      if (against) {
        return {
          now: { start: against.start, end: against.end },
          before: { turn, start: sentence.start, end: sentence.end },
        }
      }
    }
  }
  return null
}

function isSameMatter(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [smaller, larger] = a.size <= b.size ? [a, b] : [b, a]
  if (smaller.size < fewestShared || larger.size > 2.5 * smaller.size) return false
  const shared = [...smaller].filter((stem) => larger.has(stem)).length
  return (
    shared >= fewestShared && shared / smaller.size >= shareOfShorter && larger.size - shared <= mostBeside
  )
}

/** The one that is denied names more: only a part of it is denied. */
function isNarrowed(before: Said, now: Said): boolean {
  const denials = ({ flat }: Said) => (flat.match(negation)?.length ?? 0) % 2
  if (denials(before) === denials(now)) return false
  const [denied, plainly] = denials(before) === 1 ? [before, now] : [now, before]
  return [...denied.stems].some((stem) => !plainly.stems.has(stem))
}

interface Said {
  flat: string
  stems: ReadonlySet<string>
}

function isOpposite(before: string, now: string): boolean {
  const denials = (text: string) => (text.match(negation)?.length ?? 0) % 2
  const isFlipped = opposites.some(
    ([one, other]) =>
      (one.test(before) && other.test(now) && !other.test(before) && !one.test(now)) ||
      (other.test(before) && one.test(now) && !one.test(before) && !other.test(now)),
  )
  const isDenied = denials(before) !== denials(now)
  if (isFlipped || isDenied) return isFlipped !== isDenied
  return seldom.test(before) !== seldom.test(now)
}
