import { randomFor } from '../random.ts'
import { patternsOf } from '../techniques/index.ts'
import { unseen } from './fit.ts'
import { frames } from './wordings.ts'

interface Drawing {
  seed: number
  /** Position in the interview; varies the draw. */
  turn: number
  wordingsUsed: readonly string[]
}

/** Those not seen in this interview, in an order drawn for this turn; what sounds like one that was heard comes last. */
export function unused<T extends { id: string; text: string; pattern?: string }>(
  list: readonly T[],
  context: Drawing,
): T[] {
  const random = randomFor(context.seed, `wording:${context.turn}:${list[0]?.id ?? ''}`)
  const heard = heardPatterns(context.wordingsUsed)
  return unseen(list, context.wordingsUsed)
    .map((item) => ({
      item,
      at: random() + (item.pattern !== undefined && heard.has(item.pattern) ? 1 : 0),
    }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

function heardPatterns(used: readonly string[]): Set<string> {
  const framed = frames.filter(({ id }) => used.includes(id)).map(({ pattern }) => pattern)
  return new Set([...patternsOf(used), ...framed])
}
