/** A stretch of a turn that a quotation keeps, with what it leaves out on both sides. */
export interface Kept {
  /** What was said before it in the same sentence, and after; of an ellipsis, what was left out. */
  before: string
  words: string
  after: string
  /** The sentence that follows. */
  next: string
}
