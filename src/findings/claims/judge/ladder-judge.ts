/** Judges from small to large: the next one is asked where one gives no answer or says that the passages do not tell. */
import type { Judge, JudgedStatement } from './model.ts'

export interface LadderAnswer {
  judge: Judge
  answer: JudgedStatement
}

/** Null where none of them answers. The last one's "not said" stands. */
export async function askInTurn(
  judges: readonly Judge[],
  ask: (judge: Judge) => Promise<JudgedStatement | null>,
): Promise<LadderAnswer | null> {
  let last: LadderAnswer | null = null
  for (const judge of judges) {
    const answer = await ask(judge)
    if (!answer) continue
    last = { judge, answer }
    if (answer.verdict !== 'not_said') return last
  }
  return last
}
