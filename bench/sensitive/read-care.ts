/** What the engine makes of a message that may call for care: its word lists and its reader of intents together. */

import { openComparisons } from '../../src/interview/likeness.ts'
import { readPieces } from '../../src/interview/read-pieces.ts'
import { careOf } from '../../src/interview/reading/care/read-care.ts'
import { findCare, isCrisis } from '../../src/interview/reading/sensitive.ts'
import { readAnswer } from '../../src/interview/reading.ts'
import type { Embedder } from '../../src/platform/models/embedder.ts'

export interface Care {
  /** The help text is said. */
  isHelped: boolean
  /** The moment is flagged as distress, and a person is told. */
  isFlagged: boolean
  /** Who can act on it is said, in place of the help text: who protects a child. */
  isNamed: boolean
  /** By the reading of what calls for care alone, which learned from messages. */
  isLearned: boolean
  /** Nothing more is asked about it, whatever is said. */
  isSpared: boolean
}

export async function readCare(text: string, embedder: Embedder): Promise<Care> {
  const comparisons = openComparisons({
    embedder,
    embedderId: embedder.id,
    language: 'en',
    budgetMs: 60_000,
    isGuideText: () => false,
    nameOf: (piece) => piece,
  })
  const pieces = await readPieces(text, { comparisons, language: 'en', question: '' })
  const reading = readAnswer(text, { language: 'en', earlierWords: [], question: '', pieces })
  const asksForHelp = reading.backQuestion === 'helpline'
  const isFlagged =
    reading.isInDistress ||
    reading.mayNeedCare ||
    asksForHelp ||
    findCare(text, { language: 'en' }).some(({ kind }) => kind === 'distress')
  const isHelped = isFlagged && (reading.isInDistress || asksForHelp || isCrisis(text, 'en'))
  const isSpared = isFlagged || reading.isUnwell || reading.mayBeUnwell
  return { isHelped, isFlagged, isNamed: reading.isChildAtRisk, isLearned: careOf(pieces).isHeard, isSpared }
}
