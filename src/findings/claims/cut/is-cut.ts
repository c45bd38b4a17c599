/**
 * Whether the words that a quotation leaves out around it turn its meaning: a negation, a condition, somebody else's
 * opinion or a former one before it; a condition or a retraction after it. English; of other languages nothing is said.
 */
import type { QuotedPlace } from '../../evidence/find-quotation.ts'
import type { PreparedTurn } from '../../evidence/record.ts'
import { findSentences, type Stretch } from '../../segments/sentences.ts'
import { turnsAfter } from './after.ts'
import { turnsBefore } from './before.ts'
import type { Kept } from './model.ts'

/** @example "It saves time" of "I don't think it saves time" is cut; of "Honestly, it saves time" it is not. */
export function isCut(place: QuotedPlace): boolean {
  return keptParts(place).some((kept) => turnsBefore(kept) || turnsAfter(kept))
}

function keptParts({ turn, parts }: QuotedPlace): Kept[] {
  const sentences = sentencesOf(turn)
  const places = parts.map(({ start, end }) => ({
    start: turn.folded.starts[start]!,
    end: turn.folded.ends[end - 1]!,
  }))
  return places.map(({ start, end }, at) => {
    const first = sentences.find((sentence) => sentence.end > start) ?? { start, end }
    const last = sentences.find((sentence) => sentence.end >= end) ?? { start, end }
    const next = sentences.find((sentence) => sentence.start >= last.end)
    const isLast = at === places.length - 1
    const from = Math.max(first.start, places[at - 1]?.end ?? 0)
    const to = Math.min(last.end, places[at + 1]?.start ?? turn.text.length)
    return {
      before: plain(turn.text.slice(Math.min(from, start), start)),
      words: plain(turn.text.slice(start, end)),
      after: plain(turn.text.slice(end, Math.max(to, end))),
      next: isLast && next ? plain(turn.text.slice(next.start, next.end)) : '',
    }
  })
}

const cache = new WeakMap<PreparedTurn, Stretch[]>()

function sentencesOf(turn: PreparedTurn): Stretch[] {
  const known = cache.get(turn)
  if (known) return known
  const found = findSentences(turn.text, 'en')
  cache.set(turn, found)
  return found
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’ʼ`]/gu, "'")
    .replace(/[“”«»]/gu, '"')
    .replace(/[\u2010-\u2015]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
}
