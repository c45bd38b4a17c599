/** What the product's own engine says at a written moment, without a language model. */
import { runInMemory } from '../../src/interview/rehearsal/run-interview.ts'
import type { Embedder } from '../../src/platform/models/embedder.ts'
import type { Situation } from './model.ts'
import { guideFor } from './situation-guide.ts'

export interface Saying {
  id: string
  utterance: string
  /** For the writer of the engine, not for the readers. */
  move: string
}

export async function sayByEngine(situation: Situation, embedder: Embedder): Promise<Saying> {
  const given = new Map(
    [...situation.said, situation.last].map(({ question, text }) => [`q${question}`, text]),
  )
  let isSaid = false
  let saying: Saying = { id: situation.id, utterance: '', move: 'ended' }
  const held = await runInMemory({
    guide: guideFor(situation),
    seed: 11,
    // Whoever is asked their age and goes on may take part.
    mayBeMinor: true,
    engine: { embedder, comparingBudgetMs: 60_000 },
    respond: ({ utterance, question, technique }) => {
      if (isSaid) {
        saying = { id: situation.id, utterance, move: technique ?? `asks ${question.key}` }
        return { move: 'leave' }
      }
      const text = given.get(question.key)
      // What was said before is given: whatever it led the engine to ask is passed over.
      const isQuestion = technique === null || technique === 'confirm_volunteered'
      if (text === undefined || !isQuestion) return { move: 'skip' }
      isSaid = question.key === `q${situation.last.question}`
      return text
    },
  })
  const ending = held.events.findLast(({ type }) => type === 'notice.said')
  const words =
    ending && 'contentId' in ending.payload ? held.live.texts.get(ending.payload.contentId as string) : ''
  return saying.utterance === ''
    ? { ...saying, utterance: words ? `${words} [the interview ends]` : '[the interview ends]' }
    : saying
}
