import type { ChangedView } from './changed-view.ts'
import type { EarlierTurn } from './contradiction.ts'
import type { ReadPiece } from './intents/message-intents.ts'

/** What a reading of an answer rests on beside its words. */
export interface ReadingContext {
  language: string
  /** Words of this person's earlier open answers. */
  earlierWords: readonly number[]
  /** What they reply to. */
  question: string
  /** Their earlier answers, oldest first: what a contradiction is looked for in. */
  earlier?: readonly EarlierTurn[]
  /** Something is on the screen that words like "the one on the left" can point at. */
  hasStimulus?: boolean
  /** Its words, or what stands for them: the text that describes a picture, the label of a link. */
  screen?: string | undefined
  /** `screen` describes what is shown, and leaves things out. */
  isDescription?: boolean
  /** The question is about what is shown, whatever its words. */
  isAskedOfScreen?: boolean
  /** What was shown before, in the guide's order. */
  shownBefore?: readonly string[]
  /** What they put right in it: it goes against nothing, and what stands before it no longer counts. */
  changes?: ChangedView | null
  /** What the pieces of the message want, by embedding. */
  pieces?: readonly ReadPiece[]
}
