/** The parts of a turn that a quotation keeps, each with what it leaves out around it. */
import type { QuotedPlace } from '../../evidence/find-quotation.ts'
import type { PreparedTurn } from '../../evidence/record.ts'
import { findSentences, type Stretch } from '../../segments/sentences.ts'
import type { Kept } from './model.ts'

export function keptParts({ turn, parts }: QuotedPlace): Kept[] {
  const sentences = sentencesOf(turn)
  const places = parts.map(({ start, end }) => ({
    start: turn.folded.starts[start]!,
    end: turn.folded.ends[end - 1]!,
  }))
  return places.map((place, at) =>
    keptOf({ turn, sentences, place, before: places[at - 1], after: places[at + 1] }),
  )
}

interface Placed {
  turn: PreparedTurn
  sentences: Stretch[]
  place: Stretch
  before: Stretch | undefined
  after: Stretch | undefined
}

function keptOf({ turn: { text }, sentences, place, before, after }: Placed): Kept {
  const { start, end } = place
  const first = sentences.find((sentence) => sentence.end > start) ?? place
  const last = sentences.find((sentence) => sentence.end >= end) ?? place
  const next = sentences.find((sentence) => sentence.start >= last.end)
  const from = Math.min(start, Math.max(first.start, before?.end ?? 0))
  const to = Math.max(end, Math.min(last.end, after?.start ?? text.length))
  return {
    before: plain(text.slice(from, start)),
    words: plain(text.slice(start, end)),
    after: plain(text.slice(end, to)),
    isQuestion: text.slice(end, last.end).trimEnd().endsWith('?'),
    next: !after && next ? plain(text.slice(next.start, next.end)) : '',
    isNewSentence: before === undefined || first.start >= before.end,
  }
}

const cache = new WeakMap<PreparedTurn, Stretch[]>()

function sentencesOf(turn: PreparedTurn): Stretch[] {
  const known = cache.get(turn)
  if (known) return known
  const found = findSentences(turn.text, 'en')
  cache.set(turn, found)
  return found
}

/** The form that the patterns are written for. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’ʼ`]/gu, "'")
    .replace(/[“”«»]/gu, '"')
    .replace(/[\u2010-\u2015]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
}
