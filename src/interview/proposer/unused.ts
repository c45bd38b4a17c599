import { randomFor } from '../random.ts'
import { patternsOf } from '../techniques/index.ts'
import { unseen } from './fit.ts'

interface Drawing {
  seed: number
  /** Position in the interview; varies the draw. */
  turn: number
  wordingsUsed: readonly string[]
}

/** A question about what they do says more than one about a thing that they named. */
const rankOf = ({ text }: { text: string }) => (text.includes('{n}') ? 0.6 : 0)

/** Those not seen in this interview, in an order drawn for this turn; what sounds like one that was heard comes last. */
export function unused<T extends { id: string; text: string; pattern?: string }>(
  list: readonly T[],
  context: Drawing,
): T[] {
  const random = randomFor(context.seed, `wording:${context.turn}:${list[0]?.id ?? ''}`)
  const heard = patternsOf(context.wordingsUsed)
  return unseen(list, context.wordingsUsed)
    .map((item) => ({
      item,
      at: random() + (item.pattern !== undefined && heard.has(item.pattern) ? 1 : 0) + rankOf(item),
    }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}
