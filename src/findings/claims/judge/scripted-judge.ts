/** A judge that is right as often as it is told to be: what is made of a judge's answers is measured with it. */
import { createRandom } from '../../../statistics/random.ts'
import type { Judge } from './model.ts'

/** @param accuracy share of right answers, 0 to 1 @param truthOf what is so, by statement */
export function createScriptedJudge(
  accuracy: number,
  truthOf: (statement: string) => boolean,
  seed = 1,
): Judge {
  const random = createRandom(seed)
  return {
    id: `scripted-${accuracy}`,
    kind: 'scripted',
    async judge(statement, passages) {
      const isRight = random.next() < accuracy
      const isEntailed = truthOf(statement) === isRight
      return {
        verdict: isEntailed ? 'entailed' : 'contradicted',
        reason: isEntailed ? null : 'polarity',
        rationale: passages.slice(0, 1).map(({ text }) => text),
      }
    },
    async close() {},
  }
}
