/** What the participant said, sentence by sentence, and how well it holds a text. */
import { contentStems } from '../questions.ts'
import type { RuleInput } from '../rule.ts'
import { plain, splitSentences } from '../text.ts'

export interface SaidSentence {
  text: string
  plain: string
  stems: ReadonlySet<string>
  /** Of the answer that the turn follows. */
  isLatest: boolean
}

const read = new WeakMap<readonly string[], SaidSentence[]>()

/** All sentences said, oldest first. */
export function saidSentences({ context, pack }: RuleInput): SaidSentence[] {
  const said = context.said ?? []
  const known = read.get(said)
  if (known) return known
  const sentences = said.flatMap((answer, at) =>
    splitSentences(answer).map(({ text }) => ({
      text,
      plain: plain(text),
      stems: contentStems(text, pack),
      isLatest: at === said.length - 1,
    })),
  )
  read.set(said, sentences)
  return sentences
}

export function shareHeld(wanted: ReadonlySet<string>, held: ReadonlySet<string>): number {
  if (wanted.size === 0) return 0
  let count = 0
  for (const stem of wanted) if (held.has(stem)) count++
  return count / wanted.size
}

/** The sentences that hold most of it, at most `most`; those of the latest answer come first among equals. */
export function nearestByWords(
  stems: ReadonlySet<string>,
  sentences: readonly SaidSentence[],
  most: number,
): SaidSentence[] {
  return sentences
    .map((sentence, at) => ({ sentence, at, held: shareHeld(stems, sentence.stems) }))
    .filter(({ held, sentence }) => held > 0 || sentence.isLatest)
    .sort((a, b) => b.held - a.held || b.at - a.at)
    .slice(0, most)
    .map(({ sentence }) => sentence)
}

/** The longest texts are cut, so that one answer costs no more than a sentence to embed. */
const longestCompared = 400

export function likenessTo(text: string, sentences: readonly SaidSentence[], { context }: RuleInput): number {
  const measure = context.similarity?.measure
  if (!measure) return 0
  return Math.max(
    0,
    ...sentences.map((sentence) =>
      measure(text.slice(0, longestCompared), sentence.text.slice(0, longestCompared)),
    ),
  )
}
