/** Our interviewer without a language model: the product's engine, in memory. */

import type { TurnEngine } from '../../src/interview/live-interview.ts'
import { rehearsedRespondent } from '../../src/interview/rehearsal/rehearsed-respondent.ts'
import { runInMemory } from '../../src/interview/rehearsal/run-interview.ts'
import type { Embedder } from '../../src/platform/models/embedder.ts'
import type { Arm } from './arm.ts'

/** A bench waits for the embedder, so that figures do not depend on what else the machine does. */
const comparingBudgetMs = 60_000

export function embeddedArm(
  embedder: Embedder,
  more: Pick<TurnEngine, 'models' | 'wordingDeadlineMs'> = {},
): Arm {
  return {
    name: 'embedded',
    async hold({ recorded: { person }, temper, seed, guide }) {
      const { respond, replies } = rehearsedRespondent({ person, temper, seed })
      const { exchanges } = await runInMemory({
        guide,
        seed,
        engine: { embedder, comparingBudgetMs, ...more },
        respond,
      })
      const turns = exchanges.map(({ utterance, notices, technique, elapsedMs }, at) => ({
        utterance: [...notices, utterance].join(' '),
        technique: technique ?? 'question',
        reply: replies[at]!,
        elapsedMs,
      }))
      return { personId: person.personId, factsHeld: person.facts.length, turns }
    },
  }
}
