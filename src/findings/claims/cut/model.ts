/** A stretch of a turn that a quotation keeps, with what it leaves out on both sides: lower case, plain marks. */
export interface Kept {
  /** What was said before it in the same sentence, or since the part kept before it. */
  before: string
  words: string
  /** What was said after it in the same sentence, or up to the part kept after it. */
  after: string
  /** Whether its sentence ends as a question, outside the quotation. */
  isQuestion: boolean
  /** The sentence that follows, where no other part does. */
  next: string
  /** Whether its sentence begins after the part kept before it. */
  isNewSentence: boolean
}
