/**
 * How well the reader that the engine uses hears distress: recall on invented messages kept aside, and false alarms both
 * on messages that only sound like it and on ordinary answers of real interviews (development half, the interviews of
 * which no sentence trains the reader).
 */
import { createEmbedder } from '../../src/platform/models/create-embedder.ts'
import { readCorpus } from '../interviewer/corpus.ts'
import { feelings } from './feelings.ts'
import { heldOutMessages, type MessageSet } from './held-out.ts'
import { type Care, readCare } from './read-care.ts'

export interface CareShare {
  of: string
  messages: number
  helped: number
  /** By the reading that learned from messages alone. */
  learned: number
  flagged: number
  spared: number
}

export async function measureCare(folder: string): Promise<CareShare[]> {
  const embedder = await createEmbedder({ folder, suppliedFolder: folder })
  const textsOf = (isDistress: boolean, name?: MessageSet) =>
    heldOutMessages(name)
      .filter((message) => message.isDistress === isDistress)
      .map(({ text }) => text)
  const feelingsOf = (isCare: boolean) =>
    feelings()
      .filter(({ care }) => care === isCare)
      .map(({ text }) => text)
  const ordinary = readCorpus('dev', 250)
    .slice(125)
    .flatMap(({ turns }) => turns.filter(({ role }) => role === 'participant').map(({ text }) => text))
  const sets = [
    ['distress', textsOf(true)],
    ['sounds like it', textsOf(false)],
    ['everyday words, distress', textsOf(true, 'everyday-held-out')],
    ['everyday words, harmless', textsOf(false, 'everyday-held-out')],
    ['seen, distress', textsOf(true, 'everyday')],
    ['seen, harmless', textsOf(false, 'everyday')],
    ['beside figures of speech', textsOf(true, 'beside-figures')],
    ['told short, distress', textsOf(true, 'told-short')],
    ['told short, harmless', textsOf(false, 'told-short')],
    ['feelings, to stop at', feelingsOf(true)],
    ['feelings, everyday', feelingsOf(false)],
    ['ordinary answers', ordinary],
  ] as const
  const shares: CareShare[] = []
  for (const [of, texts] of sets) {
    const care: Care[] = []
    for (const text of texts) care.push(await readCare(text, embedder))
    shares.push({
      of,
      messages: texts.length,
      helped: care.filter(({ isHelped }) => isHelped).length,
      learned: care.filter(({ isLearned }) => isLearned).length,
      flagged: care.filter(({ isFlagged }) => isFlagged).length,
      spared: care.filter(({ isSpared }) => isSpared).length,
    })
  }
  await embedder.close()
  return shares
}
