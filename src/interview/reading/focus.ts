/** Words of an answer that a follow-up could take up: what is told of each. */
import type { BareWord } from './bare-word.ts'
import type { OpenEnd } from './open-ends.ts'
import type { Place } from './phrases.ts'
import type { Measure } from './signals.ts'

export const focusKinds = [
  'clause',
  'named',
  'term',
  'phrase',
  'feeling',
  'comparison',
  'quantity',
  'person',
  'process',
  'pointing',
  'off_screen',
  'blank_screen',
  'bare_word',
  'denial',
  'contradiction',
  'open_end',
] as const

/** Words of theirs that a follow-up could take up; offsets into the answer. */
export interface Focus extends Place {
  kind: (typeof focusKinds)[number]
  /** Among those of its kind: how much it says (0 to 1). */
  score: number
  /** What is told: it happened, happens, is so, was so, might be; or it is only a word or a topic. */
  manner: Manner
  isEvaluation: boolean
  isGeneral: boolean
  isChange: boolean
  isOpinion: boolean
  /** Something that holds them back, that they avoid, or that does not work. */
  isBarrier?: boolean
  isNegated?: boolean
  /** They call it the point. */
  isPoint?: boolean
  /** The turn that the words stand in, where it is not the newest answer. */
  turn?: number
  /** Of a quantity: what is left open. */
  measure?: Measure
  /** Of a contradiction: the earlier words that it goes against. */
  before?: Place & { turn: number }
  /** Of an answer of a word or three: what kind of word it is. */
  bare?: BareWord
  /** Of an open end: what is open. */
  open?: OpenEnd
  /** Of what points at the screen: the part of the screen's text that is meant. */
  shown?: Place
  /** And what they do with it: judge it, not know what it says, go for it, tell a story of their own beside it; or it could be this part or that, or one of several that have the colour they name. Of a contradiction: what stands against it is the account as a whole. */
  aim?: 'judged' | 'unread' | 'pressed' | 'both' | 'part' | 'which' | 'story' | 'account'
  /** How near it is to what the study wants to know (0 to 1); absent where nothing was compared. */
  relevance?: number
  /** It leads away from the study: not taken up. */
  isBeside?: boolean
  /** Far from every question of the guide, and near to the objective. */
  isUnexpected?: boolean
}

export const manners = ['event', 'habit', 'state', 'situation', 'hypothetical', 'topic'] as const
export type Manner = (typeof manners)[number]

/** Words that are taken up by name: nothing is told of how they were said. */
export function topicFocus(kind: Focus['kind'], place: Place, score: number): Focus {
  return {
    kind,
    start: place.start,
    end: place.end,
    score: round(score),
    manner: 'topic',
    isEvaluation: kind === 'term' || kind === 'feeling',
    isGeneral: false,
    isChange: false,
    isOpinion: false,
  }
}

/** Scores go to the log: rounded, so that a replay elsewhere is exact. */
export function round(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
